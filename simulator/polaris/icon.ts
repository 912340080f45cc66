import { css, html, svg } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import { element } from "./element.ts";
import { ICON_ALIASES } from "./icon-aliases.ts";
import { InterestController } from "./interest.ts";
import { reset } from "./styles.ts";

/** Icon name → the markup inside its 20 by 20 drawing; put in place by the bundler. */
declare const POLARIS_ICONS: Record<string, string>;

export class Icon extends element({
  type: String,
  tone: String,
  color: String,
  size: String,
  interestFor: String,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-block;
        flex: none;
        inline-size: 20px;
        block-size: 20px;
        vertical-align: middle;
        fill: currentColor;
      }
      :host([size="small"]) {
        inline-size: 16px;
        block-size: 16px;
      }
      :host([color="subdued"]) {
        color: var(--p-color-icon-secondary);
      }
      :host([tone="info"]) {
        color: var(--p-color-icon-info);
      }
      :host([tone="success"]) {
        color: var(--p-color-icon-success);
      }
      :host([tone="caution"]) {
        color: var(--p-color-icon-caution);
      }
      :host([tone="warning"]) {
        color: var(--p-color-icon-warning);
      }
      :host([tone="critical"]) {
        color: var(--p-color-icon-critical);
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
      }
    `,
  ];
  private readonly interest = new InterestController(this);

  protected override updated() {
    this.interest.target = this.interestFor;
  }

  protected override render() {
    const name = this.type ?? "";
    const drawing = POLARIS_ICONS[name] ?? POLARIS_ICONS[ICON_ALIASES[name] ?? ""];
    return html`<svg viewBox="0 0 20 20" aria-hidden="true">
      ${drawing ? svg`${unsafeSVG(drawing)}` : ""}
    </svg>`;
  }
}
