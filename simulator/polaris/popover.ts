import { css, html } from "lit";
import { boxRules, sizeDeclarations, sizeProperties } from "./box-style.ts";
import { element } from "./element.ts";
import { afterTransitions, Overlay, placeBeside } from "./overlay.ts";
import { reset, type } from "./styles.ts";

const FOCUSABLE = "a[href], button:not([disabled]), input, select, textarea, [tabindex]";

export const panelStyles = css`
  :host {
    display: contents;
  }
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0;
    max-block-size: calc(100dvh - 2 * var(--p-space-200));
    max-inline-size: calc(100vw - 2 * var(--p-space-200));
    overflow: auto;
    border-radius: var(--p-border-radius-300);
    background: var(--p-color-bg-surface);
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.08),
      var(--p-shadow-400);
    color: var(--p-color-text);
    ${type("body-md")};
    opacity: 0;
    transition:
      opacity 100ms ease-out,
      overlay 100ms allow-discrete,
      display 100ms allow-discrete;
  }
  .panel:popover-open {
    opacity: 1;
    transition-duration: 150ms;
  }
  .panel:focus {
    outline: none;
  }
  @starting-style {
    .panel:popover-open {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel,
    .panel:popover-open {
      transition: none;
    }
  }
`;

/** An overlay beside its opener, which the browser closes on Escape and on a press elsewhere. */
abstract class Panel extends Overlay {
  get open(): boolean {
    return this.panel?.matches(":popover-open") ?? false;
  }

  override showOverlay() {
    const { panel } = this;
    if (!panel || this.open) return;
    this.emit("show");
    panel.showPopover();
    this.place();
    this.focusFirst();
    void afterTransitions(panel).then(() => this.open && this.emit("aftershow"));
  }

  override hideOverlay() {
    if (this.open) this.panel?.hidePopover();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.follow(false);
  }

  protected get panel(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>(".panel") ?? null;
  }

  protected abstract focusFirst(): void;

  protected readonly beforeToggle = (event: ToggleEvent) => {
    // The browser gives the focus back only from the panel's own tree, not from what the page put into it.
    if (event.newState === "closed" && this.hasFocus()) this.opener?.focus();
    this.dispatchEvent(new ToggleEvent("toggle", event));
  };

  protected readonly toggled = (event: ToggleEvent) => {
    const open = event.newState === "open";
    if (this.opener) this.opener.overlayOpen = open;
    this.follow(open);
    if (!open) this.emit("hide");
    void this.afterToggle(event);
  };

  /** Whether the panel keeps its place beside the opener while the page moves. */
  private follow(on: boolean) {
    for (const moved of ["resize", "scroll"]) {
      if (on) window.addEventListener(moved, this.place, true);
      else window.removeEventListener(moved, this.place, true);
    }
  }

  private hasFocus(): boolean {
    const root = this.getRootNode();
    const active =
      root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    return this.contains(active);
  }

  private async afterToggle(event: ToggleEvent) {
    if (this.panel) await afterTransitions(this.panel);
    this.dispatchEvent(new ToggleEvent("aftertoggle", event));
    if (event.newState === "closed" && !this.open) this.emit("afterhide");
  }

  private readonly place = () => {
    const { panel, opener } = this;
    if (panel && opener) placeBeside(panel, opener, "start");
  };
}

export class Popover extends element(sizeProperties, Panel) {
  static override styles = [reset, panelStyles];

  protected override willUpdate() {
    this.setRules(boxRules(".panel", sizeDeclarations(this), ""));
  }

  protected override focusFirst() {
    const focusable = [...this.querySelectorAll<HTMLElement>("*")].find(
      (child) =>
        child.checkVisibility() &&
        (child.matches(FOCUSABLE) || child.shadowRoot?.querySelector(FOCUSABLE)),
    );
    (focusable ?? this.panel)?.focus();
  }

  protected override render() {
    return html`<div
      class="panel"
      popover="auto"
      tabindex="-1"
      @beforetoggle=${this.beforeToggle}
      @toggle=${this.toggled}
    >
      <slot></slot>
    </div>`;
  }
}

/** Buttons one below another; the arrow keys move among them. */
export class Menu extends element({ accessibilityLabel: String }, Panel) {
  static override styles = [
    reset,
    panelStyles,
    css`
      .panel {
        min-inline-size: 160px;
        padding: var(--p-space-150);
      }
    `,
  ];

  constructor() {
    super();
    this.addEventListener("keydown", this.move);
  }

  protected override focusFirst() {
    this.items()[0]?.focus();
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("s-button:not([disabled])")];
  }

  private readonly move = (event: KeyboardEvent) => {
    if (event.key === "Tab") {
      this.hideOverlay();
      return;
    }
    const items = this.items();
    const at = items.findIndex((item) => item.matches(":focus-within"));
    const next = nextIndex(event.key, at, items.length) ?? this.startingWith(event.key, items, at);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };

  private startingWith(key: string, items: HTMLElement[], at: number): number | undefined {
    if (!/^\p{L}$/u.test(key)) return undefined;
    const starts = items.map((item) =>
      item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()),
    );
    const after = starts.indexOf(true, at + 1);
    const found = after >= 0 ? after : starts.indexOf(true);
    return found >= 0 ? found : undefined;
  }

  protected override render() {
    return html`<div
      class="panel"
      popover="auto"
      role="menu"
      tabindex="-1"
      aria-label=${this.accessibilityLabel ?? "Menu"}
      @beforetoggle=${this.beforeToggle}
      @toggle=${this.toggled}
    >
      <slot></slot>
    </div>`;
  }
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
