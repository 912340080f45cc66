import { css, html, nothing } from "lit";
import { Control } from "./control.ts";
import { element } from "./element.ts";
import { focusRing, reset, type } from "./styles.ts";

const PRIMARY_IN = "s-page, s-modal, s-empty-state";

export const buttonStyles = css`
  :host {
    display: inline-block;
    block-size: fit-content;
    vertical-align: middle;
    flex: none;
  }
  :host([inlinesize="fill"]) {
    display: block;
  }
  .button {
    all: unset;
    box-sizing: border-box;
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--p-space-050);
    inline-size: 100%;
    min-block-size: 28px;
    padding: var(--p-space-150) var(--p-space-300);
    border-radius: var(--p-border-radius-200);
    ${type("body-sm")};
    font-weight: var(--p-font-weight-semibold);
    font-weight: 600;
    color: var(--p-color-text);
    background: var(--p-color-bg-fill);
    box-shadow: var(--p-shadow-button);
    cursor: pointer;
    user-select: none;
    white-space: nowrap;
    -webkit-tap-highlight-color: transparent;
  }
  .button:hover {
    background: var(--p-color-bg-fill-hover);
    box-shadow: var(--p-shadow-button-hover);
  }
  .button:active,
  .button[aria-pressed="true"] {
    background: var(--p-color-bg-fill-active);
    box-shadow: var(--p-shadow-button-inset);
  }
  .button:focus-visible {
    ${focusRing}
  }
  .icon {
    margin-inline-start: calc(-1 * var(--p-space-050));
  }
  .icon-only {
    padding: var(--p-space-100);
    inline-size: 28px;
  }
  .icon-only .icon {
    margin: 0;
    inline-size: 20px;
    block-size: 20px;
  }
  .icon-only .words {
    display: none;
  }
  .primary {
    color: var(--p-color-text-brand-on-bg-fill);
    background: var(--p-color-button-gradient-bg-fill), var(--p-color-bg-fill-brand);
    box-shadow: var(--p-shadow-button-primary);
  }
  .primary:hover {
    background: var(--p-color-button-gradient-bg-fill), var(--p-color-bg-fill-brand-hover);
    box-shadow: var(--p-shadow-button-primary-hover);
  }
  .primary:active {
    background: var(--p-color-bg-fill-brand-active);
    box-shadow: var(--p-shadow-button-primary-inset);
  }
  .tertiary {
    background: none;
    box-shadow: none;
  }
  .tertiary:hover {
    background: var(--p-color-bg-fill-transparent-hover);
    box-shadow: none;
  }
  .tertiary:active,
  .tertiary[aria-pressed="true"] {
    background: var(--p-color-bg-fill-transparent-active);
    box-shadow: none;
  }
  .critical {
    color: var(--p-color-text-critical);
  }
  .critical.primary {
    color: var(--p-color-text-critical-on-bg-fill);
    background: var(--p-color-bg-fill-critical);
    box-shadow: var(--p-shadow-button-primary-critical);
  }
  .critical.primary:hover {
    background: var(--p-color-bg-fill-critical-hover);
    box-shadow: var(--p-shadow-button-primary-critical-hover);
  }
  .critical.primary:active {
    background: var(--p-color-bg-fill-critical-active);
    box-shadow: var(--p-shadow-button-primary-critical-inset);
  }
  .button:disabled {
    cursor: default;
    pointer-events: none;
    color: var(--p-color-text-disabled);
    background: var(--p-color-bg-fill-disabled);
    box-shadow: none;
  }
  .tertiary:disabled,
  .item:disabled {
    background: none;
  }
  .primary:disabled {
    color: var(--p-color-text-brand-on-bg-fill-disabled);
    background: var(--p-color-bg-fill-brand-disabled);
  }
  .button[aria-busy="true"] > :not(.busy) {
    opacity: 0;
  }
  .button[aria-busy="true"]:disabled {
    color: var(--p-color-text-secondary);
  }
  .busy {
    position: absolute;
    inset: 0;
    margin: auto;
  }
  .item {
    justify-content: flex-start;
    gap: var(--p-space-200);
    min-block-size: 32px;
    padding-inline: var(--p-space-200);
    font-weight: var(--p-font-weight-regular);
    ${type("body-md")};
    background: none;
    box-shadow: none;
  }
  .item:hover,
  .item:focus-visible {
    background: var(--p-color-bg-surface-hover);
    box-shadow: none;
  }
  .item .icon {
    margin: 0;
    inline-size: 20px;
    block-size: 20px;
  }
  @media (max-width: 490px), (pointer: coarse) {
    .button {
      min-block-size: 36px;
    }
    .icon-only {
      inline-size: 36px;
    }
    .item {
      min-block-size: 44px;
    }
    .button::after {
      content: "";
      position: absolute;
      inset: -4px;
    }
  }
`;

export class Button extends element(
  { variant: String, tone: String, icon: String, inlineSize: String },
  Control,
) {
  static override styles = [reset, buttonStyles];
  private menuItem = false;

  override connectedCallback() {
    super.connectedCallback();
    this.menuItem = this.closest("s-menu") !== null;
    this.setState("item", this.menuItem);
    this.setRules(this.menuItem ? ":host{display:block}" : "");
  }

  protected override get controlRole() {
    return this.menuItem ? "menuitem" : undefined;
  }

  protected override render() {
    return this.control(this.classes(), buttonContent(this.icon, this.loading));
  }

  private classes(): string {
    const iconOnly = this.icon && !this.hasContent();
    const look = this.menuItem ? "item" : this.look();
    return ["button", look, this.tone ?? "", iconOnly ? "icon-only" : ""].join(" ");
  }

  private look(): string {
    if (this.variant && this.variant !== "auto") return this.variant;
    const leads = this.slot === "primary-action" && this.parentElement?.matches(PRIMARY_IN);
    return leads ? "primary" : "secondary";
  }
}

export class PressButton extends element(
  {
    variant: String,
    tone: String,
    icon: String,
    inlineSize: String,
    pressed: Boolean,
    defaultPressed: Boolean,
  },
  Control,
) {
  static override styles = [reset, buttonStyles];

  constructor() {
    super();
    this.addEventListener("click", () => (this.pressed = !this.pressed));
  }

  protected override get controlPressed() {
    return this.pressed ? "true" : "false";
  }

  protected override render() {
    const iconOnly = this.icon && !this.hasContent() ? "icon-only" : "";
    const classes = ["button", this.variant ?? "secondary", iconOnly].join(" ");
    return this.control(classes, buttonContent(this.icon, this.loading));
  }
}

const buttonContent = (icon: string | undefined, loading: boolean | undefined) => html`
  ${loading ? html`<s-spinner class="busy"></s-spinner>` : nothing}
  ${icon ? html`<s-icon class="icon" size="small" type=${icon}></s-icon>` : nothing}
  <span class="words"><slot></slot></span>
`;

export class ButtonGroup extends element({ gap: String, accessibilityLabel: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--p-space-200);
      }
      :host([gap="none"]) {
        gap: 0;
      }
    `,
  ];

  protected override willUpdate() {
    this.internals.role = "group";
    this.internals.ariaLabel = this.accessibilityLabel ?? null;
  }

  protected override render() {
    return html`<slot></slot><slot name="secondary-actions"></slot
      ><slot name="primary-action"></slot>`;
  }
}
