import { css, html } from "lit";
import { Control } from "./control.ts";
import {
  boxProperties,
  boxRules,
  lookDeclarations,
  sizeDeclarations,
  ariaRole,
} from "./box-style.ts";
import { element } from "./element.ts";
import { focusRing, reset, visibility } from "./styles.ts";

export class Link extends element({ tone: String }, Control) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline;
      }
      .link {
        all: unset;
        cursor: pointer;
        color: var(--p-color-text-link);
        border-radius: var(--p-border-radius-050);
      }
      .link:hover {
        color: var(--p-color-text-link-hover);
        text-decoration: underline;
      }
      .neutral {
        color: inherit;
      }
      .neutral:hover {
        color: inherit;
      }
      .critical {
        color: var(--p-color-text-critical);
      }
      .link:focus-visible {
        ${focusRing}
      }
      :host(:state(in-paragraph)) .link {
        text-decoration: underline;
      }
    `,
  ];

  override connectedCallback() {
    super.connectedCallback();
    // Among words of the same color a link needs more than its color to be seen.
    this.setState("in-paragraph", this.closest("s-paragraph, s-banner, s-choice") !== null);
  }

  protected override render() {
    return this.control(`link ${this.tone ?? ""}`, html`<slot></slot>`);
  }
}

/** A box that is pressed as a whole. */
export class Clickable extends element(boxProperties, Control) {
  static override styles = [
    reset,
    css`
      :host {
        min-inline-size: 0;
      }
      .box {
        all: unset;
        box-sizing: border-box;
        display: block;
        inline-size: 100%;
        block-size: 100%;
        cursor: pointer;
        -webkit-tap-highlight-color: transparent;
      }
      .box:focus-visible {
        ${focusRing}
      }
      .box:disabled {
        cursor: default;
        color: var(--p-color-text-disabled);
      }
    `,
    visibility,
  ];

  protected override willUpdate() {
    this.internals.ariaHidden = this.accessibilityVisibility === "hidden" ? "true" : null;
    const host = { ...sizeDeclarations(this), display: this.display ?? "auto" };
    this.setRules(
      boxRules(":host", host) + boxRules(".box", lookDeclarations(this)) + this.hover(),
    );
  }

  protected override get controlRole() {
    return ariaRole(this.accessibilityRole) ?? undefined;
  }

  protected override render() {
    return this.control("box", html`<slot></slot>`);
  }

  private hover(): string {
    const plain = !this.background || this.background === "transparent";
    return plain
      ? ""
      : ".box:hover:enabled,a.box:hover{background:var(--p-color-bg-surface-hover)}";
  }
}
