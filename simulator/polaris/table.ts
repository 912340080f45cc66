import { css, html, nothing } from "lit";
import { element } from "./element.ts";
import { reset, type } from "./styles.ts";

export class Table extends element({
  variant: String,
  loading: Boolean,
  paginate: Boolean,
  hasNextPage: Boolean,
  hasPreviousPage: Boolean,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        color: var(--p-color-text);
        ${type("body-md")};
      }
      :host([variant="list"]) {
        --polaris-table: list;
      }
      .scroll {
        container-type: inline-size;
        position: relative;
        overflow-x: auto;
      }
      .table {
        display: table;
        inline-size: 100%;
        border-collapse: collapse;
      }
      .table[aria-busy="true"] {
        opacity: 0.5;
        pointer-events: none;
      }
      .busy {
        position: absolute;
        inset: 0;
        margin: auto;
      }
      nav {
        display: flex;
        justify-content: center;
        align-items: center;
        gap: var(--p-space-050);
        padding: var(--p-space-150);
        border-block-start: 1px solid var(--p-color-border-secondary);
        background: var(--p-color-bg-surface-secondary);
      }
      :host(:state(last)) nav,
      :host(:state(last)) .scroll:last-child {
        border-end-start-radius: var(--p-border-radius-300);
        border-end-end-radius: var(--p-border-radius-300);
      }
      :host(:state(first)) .scroll {
        border-start-start-radius: var(--p-border-radius-300);
        border-start-end-radius: var(--p-border-radius-300);
      }
      @container (inline-size < 30.625rem) {
        .table {
          display: block;
        }
      }
      @container style(--polaris-table: list) {
        .table {
          display: block;
        }
      }
    `,
  ];

  override connectedCallback() {
    super.connectedCallback();
    const card = this.parentElement?.matches('s-section[padding="none"]')
      ? this.parentElement
      : null;
    const first = this.previousElementSibling === null && !card?.hasAttribute("heading");
    this.setState("first", Boolean(card) && first);
    this.setState("last", Boolean(card));
  }

  protected override render() {
    return html`<slot name="filters"></slot>
      <div class="scroll">
        <div class="table" role="table" aria-busy=${this.loading ? "true" : "false"}>
          <slot></slot>
        </div>
        ${this.loading ? html`<s-spinner class="busy" size="large"></s-spinner>` : nothing}
      </div>
      ${this.paginate ? this.pages() : nothing}`;
  }

  private pages() {
    return html`<nav aria-label="Pages">
      <s-button
        icon="chevron-left"
        accessibilitylabel="Previous page"
        ?disabled=${!this.hasPreviousPage}
        @click=${() => this.emit("previouspage")}
      ></s-button>
      <s-button
        icon="chevron-right"
        accessibilitylabel="Next page"
        ?disabled=${!this.hasNextPage}
        @click=${() => this.emit("nextpage")}
      ></s-button>
    </nav>`;
  }
}
