import { html, nothing, type TemplateResult } from "lit";
import { element } from "./element.ts";
import { InterestController } from "./interest.ts";
import { findOverlay, Overlay, runCommand } from "./overlay.ts";

const LINK = { href: String, target: String, download: String } as const;
const COMMAND = { command: String, commandFor: String, interestFor: String } as const;
export const controlProperties = {
  ...LINK,
  ...COMMAND,
  type: String,
  disabled: Boolean,
  loading: Boolean,
  accessibilityLabel: String,
} as const;

/** What can be pressed: a link when it has an `href`, else a button that submits, resets or opens an overlay. */
export abstract class Control extends element(controlProperties) {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { mode: "open", delegatesFocus: true };
  protected readonly interest = new InterestController(this);
  private opened = false;
  private openAtPress = false;

  constructor() {
    super();
    this.addEventListener("click", this.press);
    this.addEventListener("pointerdown", () => {
      this.openAtPress = findOverlay(this, this.commandFor)?.open ?? false;
    });
  }

  formDisabledCallback() {
    this.requestUpdate();
  }

  /** Whether the overlay it opens is open. */
  get overlayOpen(): boolean {
    return this.opened;
  }

  set overlayOpen(open: boolean) {
    this.opened = open;
    this.requestUpdate();
  }

  protected get inactive(): boolean {
    return this.disabled || this.loading || this.inDisabledFieldset;
  }

  protected override firstUpdated() {
    // The overlay may stand after its opener in a page that is still being read.
    if (this.commandFor || this.interestFor) setTimeout(() => this.requestUpdate());
  }

  /** The inner link or button, with what assistive technology needs to know of it. */
  protected control(className: string, content: unknown): TemplateResult {
    this.interest.target = this.interestFor;
    const label = this.accessibilityLabel ?? nothing;
    const description = this.interest.description ?? nothing;
    if (this.href && !this.inactive) {
      return html`<a
        class=${className}
        part="control"
        role=${this.controlRole ?? nothing}
        href=${this.href}
        target=${this.target && this.target !== "auto" ? this.target : nothing}
        rel=${this.target === "_blank" ? "noopener" : nothing}
        download=${this.download ?? nothing}
        aria-label=${label}
        aria-description=${description}
        >${content}</a
      >`;
    }
    const overlay = this.command === "--hide" ? undefined : findOverlay(this, this.commandFor);
    return html`<button
      class=${className}
      part="control"
      type="button"
      role=${this.controlRole ?? nothing}
      ?disabled=${this.inactive}
      aria-busy=${this.loading ? "true" : nothing}
      aria-label=${label}
      aria-description=${description}
      aria-pressed=${this.controlPressed ?? nothing}
      aria-haspopup=${overlay ? popupKind(overlay) : nothing}
      aria-expanded=${overlay ? String(this.opened) : nothing}
    >
      ${content}
    </button>`;
  }

  protected get controlRole(): string | undefined {
    return undefined;
  }

  protected get controlPressed(): "true" | "false" | undefined {
    return undefined;
  }

  private readonly press = (event: MouseEvent) => {
    if (this.inactive) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const control = this.shadowRoot?.querySelector<HTMLElement>("[part=control]");
    if (event.composedPath()[0] === this && control) {
      // Asked for by code, not by the pointer: the inner control presses itself, so that links are followed.
      event.stopImmediatePropagation();
      control.click();
      return;
    }
    const menu = this.closest("s-menu");
    if (menu instanceof Overlay) menu.hideOverlay();
    const overlay = findOverlay(this, this.commandFor);
    const byPointer = event.detail > 0;
    const wasOpen = byPointer ? this.openAtPress : (overlay?.open ?? false);
    if (overlay) runCommand(this, overlay, this.command, wasOpen);
    // As with a native button, the page's own listeners run first and may prevent it.
    if (this.type === "submit" || this.type === "reset") {
      setTimeout(() => !event.defaultPrevented && this.actOnForm());
    }
  };

  private actOnForm() {
    if (this.type === "submit") this.internals.form?.requestSubmit();
    else this.internals.form?.reset();
  }
}

const popupKind = (overlay: Overlay) => (overlay.localName === "s-menu" ? "menu" : "dialog");
