import { css, html, nothing, type TemplateResult } from "lit";
import { element } from "./element.ts";
import { exclusive, reset, type } from "./styles.ts";

/** What every form field has around its control. */
export const fieldProperties = {
  label: String,
  labelAccessibilityVisibility: String,
  details: String,
  error: String,
  name: String,
  disabled: Boolean,
  required: Boolean,
} as const;

export const messageStyles = css`
  :host {
    display: block;
    color: var(--p-color-text);
    ${type("body-md")};
  }
  .label {
    display: block;
    inline-size: fit-content;
    margin-block-end: var(--p-space-100);
  }
  .exclusive {
    ${exclusive}
  }
  .message {
    margin-block-start: var(--p-space-100);
    color: var(--p-color-text-secondary);
  }
  .error {
    display: flex;
    align-items: flex-start;
    gap: var(--p-space-100);
    color: var(--p-color-text-critical);
  }
  .error s-icon {
    margin-block-start: 2px;
  }
  .message[hidden] {
    display: none;
  }
`;

/** A control that belongs to a form: label above, error and details below, value in the form's data. */
export abstract class Field extends element(fieldProperties) {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  static override styles = [reset, messageStyles];

  formDisabledCallback() {
    this.requestUpdate();
  }

  protected get inactive(): boolean {
    return this.disabled || this.inDisabledFieldset;
  }

  protected get invalid(): boolean {
    return Boolean(this.error) || this.hasSlotted("error");
  }

  /** Says that the user changed the value: `input` while typing, `change` when done. */
  protected tell(...types: ("input" | "change")[]) {
    for (const name of types) this.emit(name, { bubbles: true, composed: name === "input" });
  }

  protected labelled(control: TemplateResult): TemplateResult {
    const hidden = this.labelAccessibilityVisibility === "exclusive" ? "exclusive" : "";
    return html`${
      this.label
        ? html`<label for="control" class="label ${hidden}">${this.label}</label>`
        : nothing
    }${control}${this.messages()}`;
  }

  protected messages(): TemplateResult {
    const details = Boolean(this.details) || this.hasSlotted("details");
    return html`<div id="messages">
      <div class="message error" ?hidden=${!this.invalid}>
        <s-icon size="small" type="alert-circle"></s-icon>
        <span>${this.error}<slot name="error"></slot></span>
      </div>
      <div class="message" ?hidden=${!details}>${this.details}<slot name="details"></slot></div>
    </div>`;
  }
}

/** A field whose value is one text: what is typed counts, until the page sets `value`. */
export abstract class ValueField extends element({ value: String, defaultValue: String }, Field) {
  formResetCallback() {
    Reflect.set(this, "value", undefined);
  }

  formStateRestoreCallback(state: string) {
    this.value = state;
  }

  override requestUpdate(...change: Parameters<Field["requestUpdate"]>) {
    super.requestUpdate(...change);
    if (change[0] === "value" || change[0] === "defaultValue")
      this.internals.setFormValue(this.value ?? "");
  }
}
