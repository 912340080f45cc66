import { css, html, nothing } from "lit";
import { element, PolarisElement } from "./element.ts";
import { reset as base, type } from "./styles.ts";

const reset = css`
  ${base}
  .part {
    display: contents;
  }
`;

/** A part of a table that only has a role and a place. */
abstract class Part extends PolarisElement {
  protected abstract readonly partRole: string;

  protected words(): unknown {
    return nothing;
  }

  protected override render() {
    return html`<div class="part" role=${this.partRole}>${this.words()}<slot></slot></div>`;
  }
}

const inList = (rules: ReturnType<typeof css>) => css`
  @container (inline-size < 30.625rem) {
    ${rules}
  }
  @container style(--polaris-table: list) {
    ${rules}
  }
`;

export class TableHeaderRow extends Part {
  protected override readonly partRole = "row";
  static override styles = [
    reset,
    css`
      :host {
        display: table-row;
        background: var(--p-color-bg-surface-secondary);
      }
    `,
    inList(css`
      :host {
        display: none;
      }
    `),
  ];
}

export class TableHeader extends element({ listSlot: String, format: String }, Part) {
  protected override readonly partRole = "columnheader";
  static override styles = [
    reset,
    css`
      :host {
        display: table-cell;
        padding: var(--p-space-200) var(--p-space-300);
        border-block-end: 1px solid var(--p-color-border-secondary);
        color: var(--p-color-text-secondary);
        ${type("body-sm")};
        font-weight: var(--p-font-weight-medium);
        text-align: start;
        white-space: nowrap;
      }
      :host(:first-child) {
        padding-inline-start: var(--p-space-400);
      }
      :host(:last-child) {
        padding-inline-end: var(--p-space-400);
      }
      :host([format="numeric"]),
      :host([format="currency"]) {
        text-align: end;
      }
    `,
  ];
}

export class TableBody extends Part {
  protected override readonly partRole = "rowgroup";
  static override styles = [
    reset,
    css`
      :host {
        display: table-row-group;
      }
    `,
    inList(css`
      :host {
        display: block;
      }
    `),
  ];
}

const INTERACTIVE =
  "a, button, input, select, textarea, s-link, s-button, s-checkbox, s-clickable, s-switch, s-text-field, s-select";

export class TableRow extends element({ clickDelegate: String }, Part) {
  protected override readonly partRole = "row";
  static override styles = [
    reset,
    css`
      :host {
        display: table-row;
        --polaris-row-line: 1px solid var(--p-color-border-secondary);
      }
      :host(:last-child) {
        --polaris-row-line: 0;
      }
      :host(:hover) {
        background: var(--p-color-bg-surface-hover);
      }
      :host([clickdelegate]) {
        cursor: pointer;
      }
    `,
    inList(css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--p-space-050) var(--p-space-200);
        padding: var(--p-space-300) var(--p-space-400);
        border-block-end: var(--polaris-row-line);
      }
    `),
  ];

  constructor() {
    super();
    this.addEventListener("click", this.delegateClick);
  }

  private readonly delegateClick = (event: Event) => {
    if (!this.clickDelegate || !(event.target instanceof Element)) return;
    if (event.target !== this && event.target.closest(INTERACTIVE)) return;
    const root = this.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) {
      root.getElementById(this.clickDelegate)?.click();
    }
  };
}

export class TableCell extends Part {
  protected override readonly partRole = "cell";
  static override styles = [
    reset,
    css`
      :host {
        display: table-cell;
        padding: var(--p-space-200) var(--p-space-300);
        border-block-end: var(--polaris-row-line);
        vertical-align: middle;
      }
      :host(:first-child) {
        padding-inline-start: var(--p-space-400);
      }
      :host(:last-child) {
        padding-inline-end: var(--p-space-400);
      }
      :host(:state(numeric)) {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .column {
        display: none;
      }
    `,
    inList(css`
      :host,
      :host(:first-child),
      :host(:last-child) {
        display: flex;
        justify-content: space-between;
        gap: var(--p-space-200);
        grid-column: 1 / -1;
        order: 4;
        padding: 0;
        border: 0;
        text-align: start;
      }
      :host(:state(primary)) {
        grid-column: 1;
        order: 1;
        font-weight: var(--p-font-weight-semibold);
      }
      :host(:state(inline)) {
        grid-column: 2;
        order: 2;
      }
      :host(:state(secondary)) {
        order: 3;
      }
      :host(:state(kicker)) {
        order: 0;
        color: var(--p-color-text-secondary);
      }
      :host(:state(labeled)) .column {
        display: block;
        color: var(--p-color-text-secondary);
      }
    `),
  ];

  protected override firstUpdated() {
    // The headers may be defined after the rows of a table that is still being built.
    queueMicrotask(() => this.requestUpdate());
  }

  protected override updated() {
    const header = this.header();
    const numeric = header?.format === "numeric" || header?.format === "currency";
    this.setState("numeric", numeric);
    const slot = header?.listSlot ?? "labeled";
    for (const name of ["primary", "secondary", "inline", "kicker", "labeled"]) {
      this.setState(name, name === slot);
    }
  }

  protected override words() {
    const name = this.header()?.textContent?.trim();
    return name ? html`<span class="column" aria-hidden="true">${name}</span>` : nothing;
  }

  private header(): TableHeader | undefined {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this);
    const headers = this.closest("s-table")?.querySelectorAll("s-table-header");
    const header = headers?.item(at);
    return header instanceof TableHeader ? header : undefined;
  }
}
