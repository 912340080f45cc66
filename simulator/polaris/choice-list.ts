import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { toggleMarks, toggleStyles } from "./checkbox.ts";
import { element } from "./element.ts";
import { Field, messageStyles } from "./field.ts";
import { reset, type } from "./styles.ts";

/** One choice of an s-choice-list, which decides what is selected. */
export class Choice extends element({
  value: String,
  selected: Boolean,
  defaultSelected: Boolean,
  disabled: Boolean,
  accessibilityLabel: String,
}) {
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override styles = [
    reset,
    toggleStyles,
    css`
      :host {
        display: block;
        color: var(--p-color-text);
        ${type("body-md")};
      }
      .row {
        display: flex;
        align-items: flex-start;
        gap: var(--p-space-200);
      }
      label {
        flex: 1;
      }
      .details {
        padding-inline-start: 24px;
        color: var(--p-color-text-secondary);
      }
    `,
  ];
  /** Set by the list. */
  mode: { multiple: boolean; disabled: boolean; reachable: boolean } = {
    multiple: false,
    disabled: false,
    reachable: true,
  };

  get inactive(): boolean {
    return this.disabled || this.mode.disabled;
  }

  protected override willUpdate() {
    this.setRules(toggleMarks);
  }

  protected override render() {
    const { multiple, reachable } = this.mode;
    const describes = this.hasSlotted("details");
    return html`<div class="row">
        <label
          ><input
            type=${multiple ? "checkbox" : "radio"}
            .checked=${live(Boolean(this.selected))}
            ?disabled=${this.inactive}
            tabindex=${reachable ? "0" : "-1"}
            aria-label=${this.accessibilityLabel ?? this.words()}
            aria-describedby=${describes ? "details" : nothing}
            @input=${this.pick} /><span><slot></slot></span
        ></label>
        <slot name="secondary-content"></slot>
      </div>
      <div id="details" class="details"><slot name="details"></slot></div>`;
  }

  private words(): string {
    const nodes = [...this.childNodes].filter(
      (node) => !(node instanceof Element && node.hasAttribute("slot")),
    );
    return nodes
      .map((node) => node.textContent ?? "")
      .join("")
      .trim();
  }

  private readonly pick = (event: Event) => {
    // The list tells of the change, when it has decided what is selected.
    event.stopPropagation();
    if (!(event.target instanceof HTMLInputElement)) return;
    this.dispatchEvent(
      new CustomEvent("choice-pick", { bubbles: true, detail: event.target.checked }),
    );
  };
}

export class ChoiceList extends element({ multiple: Boolean }, Field) {
  static override styles = [
    reset,
    messageStyles,
    css`
      .choices {
        display: flex;
        flex-direction: column;
        gap: var(--p-space-200);
      }
    `,
  ];
  private wanted: readonly string[] | undefined;

  constructor() {
    super();
    this.addEventListener("choice-pick", this.picked);
    this.addEventListener("keydown", this.move);
  }

  static override get observedAttributes() {
    return [...super.observedAttributes, "values"];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    if (name === "values") this.values = value ? value.split(",") : [];
    else super.attributeChangedCallback(name, old, value);
  }

  get values(): string[] {
    if (this.choices().length === 0) return [...(this.wanted ?? [])];
    return this.choices()
      .filter((choice) => choice.selected)
      .map((choice) => choice.value ?? "");
  }

  set values(values: readonly string[] | undefined) {
    this.wanted = values ?? undefined;
    this.requestUpdate();
  }

  formResetCallback() {
    for (const choice of this.choices()) Reflect.set(choice, "selected", undefined);
    this.requestUpdate();
  }

  protected override willUpdate() {
    const choices = this.choices();
    const { wanted } = this;
    if (wanted) for (const choice of choices) choice.selected = wanted.includes(choice.value ?? "");
    const reachable =
      choices.find((choice) => choice.selected) ?? choices.find((choice) => !choice.inactive);
    for (const choice of choices) {
      choice.mode = {
        multiple: Boolean(this.multiple),
        disabled: this.inactive,
        reachable: Boolean(this.multiple) || choice === reachable,
      };
      choice.requestUpdate();
    }
    this.internals.setFormValue(this.formData());
  }

  protected override render() {
    const hidden = this.labelAccessibilityVisibility === "exclusive" ? "exclusive" : "";
    return html`<div
        role=${this.multiple ? "group" : "radiogroup"}
        aria-labelledby="label"
        aria-describedby="messages"
      >
        <div id="label" class="label ${hidden}">${this.label}</div>
        <div class="choices"><slot></slot></div>
      </div>
      ${this.messages()}`;
  }

  private choices(): Choice[] {
    return [...this.querySelectorAll("s-choice")].filter((child) => child instanceof Choice);
  }

  private formData(): FormData | null {
    if (!this.name) return null;
    const data = new FormData();
    for (const value of this.values) data.append(this.name, value);
    return data;
  }

  private select(picked: Choice, on: boolean) {
    this.wanted = undefined;
    for (const choice of this.choices()) {
      if (choice === picked) choice.selected = on;
      else if (!this.multiple) choice.selected = false;
    }
    this.requestUpdate();
    this.internals.setFormValue(this.formData());
    this.tell("input", "change");
  }

  private readonly picked = (event: Event) => {
    event.stopPropagation();
    if (event.target instanceof Choice && event instanceof CustomEvent) {
      this.select(event.target, event.detail === true);
    }
  };

  private readonly move = (event: KeyboardEvent) => {
    const direction = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!direction || this.multiple || !(event.target instanceof Choice)) return;
    event.preventDefault();
    const choices = this.choices().filter((choice) => !choice.inactive);
    const at = choices.indexOf(event.target);
    const next = choices[(at + direction + choices.length) % choices.length];
    if (!next) return;
    this.select(next, true);
    next.focus();
  };
}
