import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { element } from "./element.ts";
import { Field, messageStyles } from "./field.ts";
import { focusRing, reset } from "./styles.ts";

const CHECK = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M3.5 8.5l3 3 6-6.5' fill='none' stroke='white' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E")`;
const DASH = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M4 8h8' stroke='white' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E")`;

/** Native boxes and circles, drawn as Polaris draws them. */
export const toggleStyles = css`
  label {
    display: flex;
    align-items: flex-start;
    gap: var(--p-space-200);
    cursor: pointer;
  }
  label:has(:disabled) {
    cursor: default;
    color: var(--p-color-text-disabled);
  }
  input {
    appearance: none;
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0;
    border: 1px solid var(--p-color-input-border);
    border-radius: var(--p-border-radius-100);
    background: var(--p-color-input-bg-surface) center / 14px no-repeat;
    cursor: inherit;
  }
  input:hover {
    border-color: var(--p-color-input-border-hover);
  }
  input:focus-visible {
    ${focusRing}
  }
  input[type="checkbox"]:is(:checked, :indeterminate) {
    border-color: transparent;
    background-color: var(--p-color-bg-fill-brand);
    background-image: var(--mark);
  }
  input[type="radio"] {
    border-radius: 50%;
  }
  input[type="radio"]:checked {
    border: 5px solid var(--p-color-bg-fill-brand);
    background: #fff;
  }
  input[aria-invalid] {
    border-color: var(--p-color-border-critical-secondary);
    background-color: var(--p-color-bg-surface-critical);
  }
  input:disabled {
    border-color: var(--p-color-border-disabled);
    background-color: var(--p-color-bg-surface-disabled);
  }
  input:disabled:is(:checked, :indeterminate) {
    background-color: var(--p-color-bg-fill-brand-disabled);
    border-color: transparent;
  }
  @media (max-width: 490px), (pointer: coarse) {
    label {
      min-block-size: 44px;
      min-inline-size: 44px;
      align-items: center;
    }
  }
`;

export const toggleMarks = `:host{--mark:${CHECK}}input:indeterminate{--mark:${DASH}}`;

const CHECKED = {
  checked: Boolean,
  defaultChecked: Boolean,
  value: String,
  accessibilityLabel: String,
} as const;

const CHANGES_FORM = new Set<PropertyKey>(["checked", "defaultChecked", "value"]);

/** What is on or off, and sends its value in the form's data while it is on. */
abstract class CheckedField extends element(CHECKED, Field) {
  formResetCallback() {
    Reflect.set(this, "checked", undefined);
  }

  override requestUpdate(...change: Parameters<Field["requestUpdate"]>) {
    super.requestUpdate(...change);
    if (change[0] !== undefined && CHANGES_FORM.has(change[0])) {
      this.internals.setFormValue(this.checked ? (this.value ?? "on") : null);
    }
  }

  protected toggle(className: string, role: string | undefined, indeterminate = false) {
    const hidden = this.labelAccessibilityVisibility === "exclusive" ? "exclusive" : "";
    return html`<input
        id="control"
        type="checkbox"
        class=${className}
        role=${role ?? nothing}
        .checked=${live(Boolean(this.checked))}
        .indeterminate=${live(indeterminate)}
        ?disabled=${this.inactive}
        ?required=${this.required}
        aria-label=${this.accessibilityLabel ?? nothing}
        aria-invalid=${this.invalid ? "true" : nothing}
        aria-describedby="messages"
        @input=${this.changed}
        @change=${() => this.tell("change")}
      />${this.label ? html`<span class=${hidden}>${this.label}</span>` : nothing}`;
  }

  protected readonly changed = (event: Event) => {
    if (event.target instanceof HTMLInputElement) this.checked = event.target.checked;
    Reflect.set(this, "indeterminate", false);
  };
}

export class Checkbox extends element(
  { indeterminate: Boolean, defaultIndeterminate: Boolean },
  CheckedField,
) {
  static override styles = [reset, messageStyles, toggleStyles];

  protected override willUpdate() {
    this.setRules(
      toggleMarks +
        ":host{inline-size:fit-content}#messages{padding-inline-start:24px}.message{margin:0}",
    );
  }

  protected override render() {
    return html`<label>${this.toggle("", undefined, Boolean(this.indeterminate))}</label>
      ${this.messages()}`;
  }
}

export class Switch extends CheckedField {
  static override styles = [
    reset,
    messageStyles,
    css`
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--p-space-200);
        cursor: pointer;
      }
      .switch {
        appearance: none;
        flex: none;
        position: relative;
        inline-size: 32px;
        block-size: 20px;
        margin: 0;
        border-radius: 10px;
        background: var(--p-color-icon-secondary);
        cursor: inherit;
        transition: background-color 150ms ease-out;
      }
      .switch::before {
        content: "";
        position: absolute;
        inset: 3px auto auto 3px;
        inline-size: 14px;
        block-size: 14px;
        border-radius: 50%;
        background: #fff;
        transition: translate 150ms ease-out;
      }
      .switch:checked {
        background: var(--p-color-bg-fill-brand);
      }
      .switch:checked::before {
        translate: 12px 0;
      }
      .switch:focus-visible {
        ${focusRing}
      }
      .switch:disabled {
        background: var(--p-color-bg-fill-brand-disabled);
        cursor: default;
      }
      @media (max-width: 490px), (pointer: coarse) {
        label {
          min-block-size: 44px;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .switch,
        .switch::before {
          transition: none;
        }
      }
    `,
  ];

  protected override render() {
    return html`<label>${this.toggle("switch", "switch")}</label>${this.messages()}`;
  }
}
