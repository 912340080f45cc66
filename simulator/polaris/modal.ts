import { css, html } from "lit";
import { element } from "./element.ts";
import { afterTransitions, Overlay } from "./overlay.ts";
import { lockScroll, unlockScroll } from "./scroll-lock.ts";
import { reset, type } from "./styles.ts";

const FIELDS = [
  "s-text-field",
  "s-text-area",
  "s-number-field",
  "s-email-field",
  "s-url-field",
  "s-search-field",
  "s-password-field",
  "s-money-field",
  "s-color-field",
  "s-date-field",
  "s-select",
  "s-choice",
  "s-checkbox",
  "s-switch",
  "s-drop-zone",
  "input",
  "textarea",
  "select",
];
const FIRST_FIELD = FIELDS.map((tag) => `${tag}:not([disabled])`).join();

export class Modal extends element(
  { heading: String, size: String, padding: String, accessibilityLabel: String },
  Overlay,
) {
  static override styles = [
    reset,
    css`
      :host {
        display: contents;
      }
      dialog {
        flex-direction: column;
        inline-size: min(640px, calc(100vw - 2 * var(--p-space-400)));
        max-block-size: min(90dvh, 60rem);
        padding: 0;
        border: 0;
        border-radius: var(--p-border-radius-400);
        background: var(--p-color-bg-surface);
        box-shadow: var(--p-shadow-600);
        color: var(--p-color-text);
        ${type("body-md")};
        overflow: clip;
        opacity: 0;
        translate: 0 8px;
        transition:
          opacity 100ms ease-out,
          translate 100ms ease-out,
          overlay 100ms allow-discrete,
          display 100ms allow-discrete;
      }
      dialog[open] {
        display: flex;
        opacity: 1;
        translate: 0;
        transition-duration: 150ms;
      }
      dialog:focus {
        outline: none;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
        opacity: 0;
        transition:
          opacity 100ms ease-out,
          overlay 100ms allow-discrete,
          display 100ms allow-discrete;
      }
      dialog[open]::backdrop {
        opacity: 1;
      }
      @starting-style {
        dialog[open] {
          opacity: 0;
          translate: 0 8px;
        }
        dialog[open]::backdrop {
          opacity: 0;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        dialog,
        dialog[open],
        dialog::backdrop {
          transition: none;
        }
      }
      :host([size^="small"]) dialog {
        inline-size: min(400px, calc(100vw - 2 * var(--p-space-400)));
      }
      :host([size^="large"]) dialog {
        inline-size: min(980px, calc(100vw - 2 * var(--p-space-400)));
      }
      .head {
        display: flex;
        align-items: center;
        gap: var(--p-space-200);
        padding: var(--p-space-300) var(--p-space-300) var(--p-space-300) var(--p-space-500);
        background: var(--p-color-bg-surface-tertiary);
        border-block-end: 1px solid var(--p-color-border);
      }
      h2 {
        flex: 1;
        margin: 0;
        min-inline-size: 0;
        ${type("heading-md")};
      }
      .content {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        padding: var(--p-space-500);
      }
      :host([padding="none"]) .content {
        padding: 0;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: var(--p-space-200);
        padding: var(--p-space-300) var(--p-space-400);
        border-block-start: 1px solid var(--p-color-border);
      }
    `,
  ];

  private pressedOutside = false;

  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  override showOverlay() {
    const { dialog } = this;
    if (!dialog) {
      void this.updateComplete.then(() => this.isConnected && this.showOverlay());
      return;
    }
    if (dialog.open) return;
    this.emit("show");
    dialog.showModal();
    lockScroll();
    this.focusFirst(dialog);
    void afterTransitions(dialog).then(() => dialog.open && this.emit("aftershow"));
  }

  override hideOverlay() {
    this.dialog?.close();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    if (this.open) this.hideOverlay();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector("dialog") ?? null;
  }

  private focusFirst(dialog: HTMLDialogElement) {
    const fields = [...this.querySelectorAll<HTMLElement>(FIRST_FIELD)];
    const first = fields.find((field) => field.checkVisibility());
    (first ?? dialog).focus();
  }

  private readonly closed = () => {
    unlockScroll();
    this.emit("hide");
    const { dialog } = this;
    if (dialog) void afterTransitions(dialog).then(() => dialog.open || this.emit("afterhide"));
  };

  private readonly pressStarts = (event: PointerEvent) => {
    this.pressedOutside = this.isOutside(event);
  };

  private readonly pressEnds = (event: MouseEvent) => {
    // Both ends outside: selecting text and letting go over the page behind must not close the dialog.
    if (this.pressedOutside && this.isOutside(event)) this.hideOverlay();
  };

  private isOutside({ target, clientX, clientY }: MouseEvent): boolean {
    const box = target === this.dialog ? this.dialog?.getBoundingClientRect() : undefined;
    if (!box) return false;
    return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
  }

  protected override render() {
    const actions = this.hasSlotted("primary-action") || this.hasSlotted("secondary-actions");
    // No header and footer elements: outside a section they would be the page's landmarks.
    return html`<dialog
      tabindex="-1"
      aria-label=${this.accessibilityLabel ?? this.heading ?? "Dialog"}
      @close=${this.closed}
      @pointerdown=${this.pressStarts}
      @click=${this.pressEnds}
    >
      <div class="head">
        <h2>${this.heading}</h2>
        <s-button
          variant="tertiary"
          icon="x"
          accessibilitylabel="Close"
          @click=${() => this.hideOverlay()}
        ></s-button>
      </div>
      <div class="content"><slot></slot></div>
      <div class="foot" ?hidden=${!actions}>
        <slot name="secondary-actions"></slot><slot name="primary-action"></slot>
      </div>
    </dialog>`;
  }
}
