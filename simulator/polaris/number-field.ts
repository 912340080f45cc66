import { css, html, nothing } from "lit";
import { element } from "./element.ts";
import { affix, TypedField } from "./text-field.ts";

const stepperStyles = css`
  .steps {
    display: grid;
    margin-inline-end: calc(-1 * var(--p-space-200));
  }
  .steps button {
    all: unset;
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 12px;
    overflow: clip;
    border-radius: var(--p-border-radius-100);
    color: var(--p-color-icon);
    cursor: pointer;
  }
  .steps button:hover {
    background: var(--p-color-bg-fill-tertiary);
  }
`;

export class NumberField extends element(
  {
    prefix: String,
    suffix: String,
    min: Number,
    max: Number,
    step: Number,
    inputMode: String,
  },
  TypedField,
) {
  static override styles = [...TypedField.styles, stepperStyles];
  protected override inputType = "number";

  protected override limits() {
    return limitsOf(this, this.inputMode || "decimal");
  }

  protected override lead() {
    return affix(this.prefix);
  }

  protected override trail() {
    return html`${affix(this.suffix)}${this.steppers()}`;
  }

  private steppers() {
    if (this.inactive || this.readOnly) return nothing;
    // The arrow keys do the same, so these stay out of the way of keyboard and screen reader.
    return html`<span class="steps" aria-hidden="true">
      <button type="button" tabindex="-1" @click=${() => this.change(1)}>
        <s-icon type="caret-up" size="small"></s-icon>
      </button>
      <button type="button" tabindex="-1" @click=${() => this.change(-1)}>
        <s-icon type="caret-down" size="small"></s-icon>
      </button>
    </span>`;
  }

  private change(direction: 1 | -1) {
    const input = this.shadowRoot?.querySelector("input");
    if (!input) return;
    if (direction > 0) input.stepUp();
    else input.stepDown();
    this.value = input.value;
    this.tell("input", "change");
  }
}

export class MoneyField extends element(
  { min: Number, max: Number, currencyCode: String },
  TypedField,
) {
  protected override inputType = "number";

  protected override limits() {
    return { ...limitsOf(this, "decimal"), step: 0.01 };
  }

  protected override lead() {
    return affix(currencySymbol(this.currencyCode));
  }
}

type Limited = {
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
};

function limitsOf({ min, max, step }: Limited, mode: string) {
  return {
    mode,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
  };
}

function currencySymbol(code: string | undefined): string {
  const currency = !code || code === "auto" ? "USD" : code;
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}
