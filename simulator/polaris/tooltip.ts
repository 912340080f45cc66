import { css, html } from "lit";
import { Overlay, placeBeside } from "./overlay.ts";
import { panelStyles } from "./popover.ts";
import { reset, type } from "./styles.ts";

export class Tooltip extends Overlay {
  static override styles = [
    reset,
    panelStyles,
    css`
      .panel {
        max-inline-size: 240px;
        padding: var(--p-space-100) var(--p-space-200);
        border-radius: var(--p-border-radius-200);
        ${type("body-sm")};
        pointer-events: none;
      }
    `,
  ];

  get open(): boolean {
    return this.panel?.matches(":popover-open") ?? false;
  }

  override showOverlay() {
    const { panel, opener } = this;
    if (!panel || !opener || this.open || !this.textContent?.trim()) return;
    panel.showPopover();
    placeBeside(panel, opener, "center");
  }

  override hideOverlay() {
    if (this.open) this.panel?.hidePopover();
  }

  private get panel(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>(".panel") ?? null;
  }

  protected override render() {
    return html`<div class="panel" popover="manual" role="tooltip"><slot></slot></div>`;
  }
}
