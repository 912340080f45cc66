import { css, unsafeCSS } from "lit";

export const reset = css`
  * {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** The declarations of one text style of the tokens, such as `body-md`. */
export const type = (style: string) =>
  unsafeCSS(
    ["size", "weight", "line-height", "letter-spacing"]
      .map((part) => {
        const property = part === "size" || part === "weight" ? `font-${part}` : part;
        return `${property}:var(--p-text-${style}-font-${part})`;
      })
      .join(";") + ";font-family:var(--p-font-family-sans)",
  );

/** The ring of the focused control: 2 px, 1 px away. */
export const focusRing = css`
  outline: 2px solid var(--p-color-border-focus);
  outline-offset: 1px;
`;

/** For screen readers only. */
export const exclusive = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

export const textTones = css`
  :host([color="subdued"]) {
    color: var(--p-color-text-secondary);
  }
  :host([tone="info"]) {
    color: var(--p-color-text-info);
  }
  :host([tone="success"]) {
    color: var(--p-color-text-success);
  }
  :host([tone="caution"]) {
    color: var(--p-color-text-caution);
  }
  :host([tone="warning"]) {
    color: var(--p-color-text-warning);
  }
  :host([tone="critical"]) {
    color: var(--p-color-text-critical);
  }
`;

export const visibility = css`
  :host([accessibilityvisibility="exclusive"]) {
    ${exclusive}
  }
`;
