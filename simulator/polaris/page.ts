import { css, html, nothing } from "lit";
import { element } from "./element.ts";
import { headingLevel } from "./heading-level.ts";
import { reset, type } from "./styles.ts";

export class Page extends element({ heading: String, inlineSize: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        container-type: inline-size;
        color: var(--p-color-text);
        ${type("body-md")};
      }
      .page {
        max-inline-size: 62.375rem;
        margin-inline: auto;
        padding: var(--p-space-500) var(--p-space-400) var(--p-space-1000);
      }
      :host([inlinesize="small"]) .page {
        max-inline-size: 41.375rem;
      }
      :host([inlinesize="large"]) .page {
        max-inline-size: none;
      }
      header {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--p-space-200);
        min-block-size: 32px;
        margin-block-end: var(--p-space-400);
      }
      h1 {
        flex: 1;
        min-inline-size: min(100%, 7rem);
        margin: 0;
        ${type("heading-lg")};
      }
      .columns,
      .column {
        display: flex;
        flex-direction: column;
        gap: var(--p-space-400);
        min-inline-size: 0;
      }
      .column:has(> slot[name="aside"]):not(.filled),
      header[hidden] {
        display: none;
      }
      ::slotted([slot="supplemental-start"]) {
        margin-block-end: var(--p-space-400);
      }
      @container (inline-size >= 56rem) {
        .two {
          display: grid;
          grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
          align-items: start;
        }
      }
      @container (inline-size < 30rem) {
        .page {
          padding-block-start: var(--p-space-400);
        }
      }
    `,
  ];

  protected override render() {
    const aside = this.hasSlotted("aside");
    const two = aside && (this.inlineSize ?? "base") !== "small";
    const actions = ["breadcrumb-actions", "secondary-actions", "primary-action"];
    const header = this.heading || actions.some((name) => this.hasSlotted(name));
    return html`<div class="page">
      <header ?hidden=${!header}>
        <slot name="breadcrumb-actions"></slot>
        ${this.heading ? html`<h1>${this.heading}</h1>` : nothing}
        <slot name="secondary-actions"></slot>
        <slot name="primary-action"></slot>
      </header>
      <slot name="supplemental-start"></slot>
      <div class="columns ${two ? "two" : ""}">
        <div class="column"><slot></slot></div>
        <div class="column ${aside ? "filled" : ""}"><slot name="aside"></slot></div>
      </div>
    </div>`;
  }
}

const SECTION_SLOTS = ["graphic", "accessory", "secondary-actions", "primary-action"] as const;

export class Section extends element({
  heading: String,
  subheading: String,
  padding: String,
  accessibilityLabel: String,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
        ${type("body-md")};
        color: var(--p-color-text);
      }
      section {
        position: relative;
        flex: 1;
        display: flex;
        flex-direction: column;
        gap: var(--p-space-300);
        min-inline-size: 0;
        padding: var(--p-space-400);
        border-radius: var(--p-border-radius-300);
        background: var(--p-color-bg-surface);
        box-shadow: var(--p-shadow-100);
      }
      section::after {
        content: "";
        position: absolute;
        inset: 0;
        border-radius: inherit;
        box-shadow: var(--p-shadow-bevel-100);
        pointer-events: none;
      }
      :host([padding="none"]) section {
        padding: 0;
        gap: 0;
      }
      :host([padding="none"]) .head {
        padding: var(--p-space-400) var(--p-space-400) var(--p-space-300);
      }
      :host(:state(nested)) section {
        padding: 0;
        background: none;
        box-shadow: none;
        border-radius: 0;
      }
      :host(:state(nested)) section::after {
        display: none;
      }
      .head {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--p-space-200);
      }
      .head[hidden] {
        display: none;
      }
      .titles {
        flex: 1;
        min-inline-size: 0;
      }
      .title {
        ${type("heading-md")};
      }
      :host(:state(nested)) .title {
        ${type("heading-sm")};
      }
      .subtitle {
        color: var(--p-color-text-secondary);
      }
      :host(:state(in-menu)) section {
        gap: 0;
      }
      :host(:state(in-menu)) .head {
        padding: var(--p-space-200) var(--p-space-200) var(--p-space-100);
      }
    `,
  ];

  override connectedCallback() {
    super.connectedCallback();
    const around = this.parentElement;
    this.setState("nested", Boolean(around?.closest("s-section, s-menu, s-popover, s-modal")));
    this.setState("in-menu", Boolean(around?.closest("s-menu")));
  }

  protected override render() {
    const { heading, subheading } = this;
    const inMenu = this.closest("s-menu") !== null;
    const head = heading || subheading || SECTION_SLOTS.some((name) => this.hasSlotted(name));
    return html`<section
      role=${inMenu ? "group" : nothing}
      aria-label=${this.accessibilityLabel ?? heading ?? nothing}
    >
      <div class="head" ?hidden=${!head}>
        <slot name="graphic"></slot>
        <div class="titles">
          ${
            heading
              ? html`<div
                  class="title"
                  role=${inMenu ? nothing : "heading"}
                  aria-level=${inMenu ? nothing : headingLevel(this)}
                >
                  ${heading}
                </div>`
              : nothing
          }
          ${subheading ? html`<div class="subtitle">${subheading}</div>` : nothing}
        </div>
        <slot name="accessory"></slot>
        <slot name="secondary-actions"></slot>
        <slot name="primary-action"></slot>
      </div>
      <slot></slot>
      <slot name="supplemental"></slot>
    </section>`;
  }
}

export class EmptyState extends element({ heading: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--p-space-300);
        padding: var(--p-space-1000) var(--p-space-400);
        text-align: center;
        color: var(--p-color-text);
        ${type("body-md")};
      }
      .title {
        ${type("heading-md")};
      }
      .subtitle {
        max-inline-size: 28rem;
        color: var(--p-color-text-secondary);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--p-space-200);
      }
    `,
  ];

  protected override render() {
    return html`
      <slot name="graphic"></slot>
      <div class="title" role="heading" aria-level=${headingLevel(this)}>${this.heading}</div>
      <div class="subtitle"><slot name="subheading"></slot></div>
      <div class="actions">
        <slot name="secondary-actions"></slot><slot name="primary-action"></slot>
      </div>
    `;
  }
}
