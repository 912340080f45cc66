import { css, html, unsafeCSS } from "lit";
import { element } from "./element.ts";
import { InterestController } from "./interest.ts";
import { headingLevel } from "./heading-level.ts";
import { reset, textTones, type, visibility } from "./styles.ts";

const SIZES = {
  "small-200": 275,
  "small-100": 300,
  small: 300,
  base: 325,
  large: 350,
  "large-100": 400,
};
const HEADING_SIZES = {
  small: [325, 500],
  base: [350, 500],
  large: [400, 500],
  "large-100": [450, 600],
  "large-200": [500, 600],
  "large-300": [600, 700],
  "large-400": [750, 1000],
};

const typography = css`
  ${unsafeCSS(
    Object.entries(SIZES)
      .map(([name, size]) => `:host([fontsize="${name}"]){font-size:var(--p-font-size-${size})}`)
      .join(""),
  )}
  :host([fontweight="base"]) {
    font-weight: var(--p-font-weight-regular);
  }
  :host([fontweight="medium"]) {
    font-weight: var(--p-font-weight-medium);
  }
  :host([fontweight="semibold"]) {
    font-weight: var(--p-font-weight-semibold);
  }
  :host([fontweight="bold"]) {
    font-weight: var(--p-font-weight-bold);
  }
  :host([fontvariantnumeric="tabular-nums"]) {
    font-variant-numeric: tabular-nums;
  }
  :host([fontvariantnumeric="normal"]) {
    font-variant-numeric: normal;
  }
`;

const TYPOGRAPHY = {
  tone: String,
  color: String,
  fontSize: String,
  fontWeight: String,
  accessibilityVisibility: String,
} as const;

abstract class Words extends element({ ...TYPOGRAPHY, dir: String }) {
  protected override willUpdate() {
    this.internals.ariaHidden = this.accessibilityVisibility === "hidden" ? "true" : null;
  }
}

export class Text extends element(
  { type: String, fontVariantNumeric: String, interestFor: String },
  Words,
) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline;
        font-family: var(--p-font-family-sans);
      }
      :host([type="strong"]) {
        font-weight: var(--p-font-weight-semibold);
      }
      :host([type="redundant"]) {
        text-decoration: line-through;
      }
      strong,
      address,
      s {
        font: inherit;
        text-decoration: inherit;
      }
    `,
    typography,
    textTones,
    visibility,
  ];
  private readonly interest = new InterestController(this);

  protected override updated() {
    this.interest.target = this.interestFor;
  }

  protected override render() {
    if (this.type === "strong") return html`<strong><slot></slot></strong>`;
    if (this.type === "redundant") return html`<s><slot></slot></s>`;
    if (this.type === "address") return html`<address><slot></slot></address>`;
    return html`<slot></slot>`;
  }
}

/** A number in figures of equal width. */
export class Numeral extends Words {
  static override styles = [
    reset,
    css`
      :host {
        display: inline;
        font-family: var(--p-font-family-sans);
        font-variant-numeric: tabular-nums;
      }
    `,
    typography,
    textTones,
    visibility,
  ];

  protected override render() {
    return html`<slot></slot>`;
  }
}

const clamp = (selector: string, lines: number | undefined) =>
  lines && Number.isFinite(lines)
    ? `${selector}{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${lines};overflow:hidden}`
    : "";

export class Paragraph extends element({ fontVariantNumeric: String, lineClamp: Number }, Words) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        ${type("body-md")}
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
      :host([fontsize^="small"]) {
        line-height: var(--p-font-line-height-400);
      }
    `,
    typography,
    textTones,
    visibility,
  ];

  protected override willUpdate() {
    super.willUpdate();
    this.setRules(clamp("p", this.lineClamp));
  }

  protected override render() {
    return html`<p><slot></slot></p>`;
  }
}

export class Heading extends element({
  fontSize: String,
  lineClamp: Number,
  accessibilityRole: String,
  accessibilityVisibility: String,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        color: var(--p-color-text);
        ${type("heading-sm")}
      }
      :host(:state(level-2)) {
        ${type("heading-md")}
      }
      ${unsafeCSS(
        Object.entries(HEADING_SIZES)
          .map(
            ([name, [size, line]]) =>
              `:host([fontsize="${name}"]){font-size:var(--p-font-size-${size});line-height:var(--p-font-line-height-${line});}`,
          )
          .join(""),
      )}
      div {
        text-wrap: balance;
      }
    `,
    visibility,
  ];

  protected override willUpdate() {
    this.internals.ariaHidden = this.accessibilityVisibility === "hidden" ? "true" : null;
    this.setState("level-2", headingLevel(this) === 2);
    this.setRules(clamp("div", this.lineClamp));
  }

  protected override render() {
    const silent = this.accessibilityRole === "presentation" || this.accessibilityRole === "none";
    if (silent) return html`<div><slot></slot></div>`;
    return html`<div role="heading" aria-level=${headingLevel(this)}><slot></slot></div>`;
  }
}
