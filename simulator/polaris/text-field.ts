import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { element } from "./element.ts";
import { messageStyles, ValueField } from "./field.ts";
import { submitFrom } from "./implicit-submission.ts";
import { focusRing, reset } from "./styles.ts";

export const frameStyles = css`
  .frame {
    display: flex;
    align-items: center;
    gap: var(--p-space-100);
    min-block-size: 32px;
    padding: 0 var(--p-space-300);
    border: 1px solid var(--p-color-input-border);
    border-radius: var(--p-border-radius-200);
    background: var(--p-color-input-bg-surface);
    color: var(--p-color-text);
  }
  .frame:hover {
    border-color: var(--p-color-input-border-hover);
    background: var(--p-color-input-bg-surface-hover);
  }
  .frame:has(.typed:focus) {
    ${focusRing};
    border-color: var(--p-color-input-border-active);
  }
  .invalid .frame,
  .frame.invalid {
    border-color: var(--p-color-border-critical-secondary);
    background: var(--p-color-bg-surface-critical);
  }
  .frame:has(.typed:disabled) {
    border-color: transparent;
    background: var(--p-color-bg-surface-disabled);
    color: var(--p-color-text-disabled);
  }
  .typed {
    all: unset;
    box-sizing: border-box;
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 30px;
    padding-block: 5px;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .typed[type="date"] {
    block-size: 30px;
  }
  .typed::placeholder {
    color: var(--p-color-text-secondary);
    opacity: 1;
  }
  .typed:disabled::placeholder {
    color: var(--p-color-text-disabled);
  }
  .typed::-webkit-search-cancel-button,
  .typed::-webkit-inner-spin-button {
    display: none;
  }
  .affix {
    color: var(--p-color-text-secondary);
  }
  .frame > s-icon {
    color: var(--p-color-icon);
  }
  @media (max-width: 490px), (pointer: coarse) {
    .frame {
      min-block-size: 44px;
    }
    .typed {
      /* iOS zooms into smaller text. */
      font-size: 16px;
    }
  }
`;

const TYPING = {
  placeholder: String,
  readOnly: Boolean,
  autocomplete: String,
  maxLength: Number,
  minLength: Number,
} as const;

/** What all fields of one line share; each kind says what its input is. */
export abstract class TypedField extends element(TYPING, ValueField) {
  static override styles = [reset, messageStyles, frameStyles];
  protected inputType = "text";

  protected lead(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected trail(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected limits(): { min?: number; max?: number; step?: number; mode?: string } {
    return {};
  }

  protected override render() {
    return html`<div class=${this.invalid ? "invalid" : ""}>
      ${this.labelled(html`<div class="frame">${this.lead()}${this.input()}${this.trail()}</div>`)}
    </div>`;
  }

  private input(): TemplateResult {
    const { min, max, step, mode } = this.limits();
    return html`<input
      id="control"
      class="typed"
      type=${this.inputType}
      .value=${live(this.value ?? "")}
      placeholder=${this.placeholder ?? nothing}
      autocomplete=${this.autocomplete ?? nothing}
      maxlength=${finite(this.maxLength)}
      minlength=${finite(this.minLength)}
      min=${finite(min)}
      max=${finite(max)}
      step=${finite(step)}
      inputmode=${mode ?? nothing}
      ?disabled=${this.inactive}
      ?readonly=${this.readOnly}
      ?required=${this.required}
      aria-invalid=${this.invalid ? "true" : nothing}
      aria-describedby="messages"
      @input=${this.typed}
      @change=${() => this.tell("change")}
      @keydown=${(event: KeyboardEvent) => submitFrom(this.internals.form, event)}
    />`;
  }

  private readonly typed = (event: InputEvent) => {
    if (event.target instanceof HTMLInputElement) this.value = event.target.value;
  };
}

/** @returns nothing for an absent limit: `Infinity` is how the manifest writes "none". */
export const finite = (limit: number | undefined) =>
  limit !== undefined && Number.isFinite(limit) ? limit : nothing;

export class TextField extends element(
  { prefix: String, suffix: String, icon: String },
  TypedField,
) {
  protected override lead() {
    return html`${this.icon ? html`<s-icon size="small" type=${this.icon}></s-icon>` : nothing}
    ${affix(this.prefix)}`;
  }

  protected override trail() {
    return html`${affix(this.suffix)}<slot name="accessory"></slot>`;
  }
}

export const affix = (text: string | null | undefined) =>
  text ? html`<span class="affix">${text}</span>` : nothing;

export class EmailField extends TypedField {
  protected override inputType = "email";
}

export class UrlField extends TypedField {
  protected override inputType = "url";
}

export class PasswordField extends TypedField {
  protected override inputType = "password";
}

export class SearchField extends TypedField {
  protected override inputType = "search";

  protected override lead() {
    return html`<s-icon size="small" type="search"></s-icon>`;
  }
}
