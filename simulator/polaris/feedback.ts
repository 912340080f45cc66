import { css, html, nothing } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { element } from "./element.ts";
import { focusRing, reset, type } from "./styles.ts";

const TONES = ["info", "success", "caution", "warning", "critical"] as const;

export class Badge extends element({ tone: String, icon: String, size: String, color: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--p-space-050);
        inline-size: fit-content;
        block-size: fit-content;
        flex: none;
        padding: var(--p-space-050) var(--p-space-200);
        border-radius: var(--p-border-radius-200);
        background: var(--p-color-bg-fill-transparent-secondary);
        color: var(--p-color-text-secondary);
        ${type("body-sm")};
        font-weight: var(--p-font-weight-medium);
        white-space: nowrap;
      }
      :host([size^="large"]) {
        padding-block: var(--p-space-100);
      }
      s-icon {
        margin-inline-start: calc(-1 * var(--p-space-050));
      }
    `,
  ];

  protected override willUpdate() {
    const tone = TONES.find((known) => known === this.tone);
    if (!tone) {
      this.setRules(this.color === "strong" ? ":host{color:var(--p-color-text)}" : "");
      return;
    }
    const strong = this.color === "strong";
    const background = `var(--p-color-bg-fill-${tone}${strong ? "" : "-secondary"})`;
    const color = `var(--p-color-text-${tone}${strong ? "-on-bg-fill" : ""})`;
    this.setRules(`:host{background:${background};color:${color}}`);
  }

  protected override render() {
    return html`${this.icon ? html`<s-icon size="small" type=${this.icon}></s-icon>` : nothing}<slot
      ></slot>`;
  }
}

const BANNER_ICONS: Record<string, string> = {
  info: "info",
  success: "check",
  warning: "alert-triangle",
  critical: "alert-diamond",
};

export class Banner extends element({
  heading: String,
  tone: String,
  dismissible: Boolean,
  hidden: Boolean,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        border-radius: var(--p-border-radius-300);
        background: var(--p-color-bg-surface);
        box-shadow: var(--p-shadow-100);
        color: var(--p-color-text);
        ${type("body-md")};
      }
      .head {
        display: flex;
        align-items: flex-start;
        gap: var(--p-space-100);
        padding: var(--p-space-200) var(--p-space-300);
        border-radius: var(--p-border-radius-300) var(--p-border-radius-300) 0 0;
        ${type("heading-sm")};
      }
      .alone {
        border-radius: var(--p-border-radius-300);
      }
      .head b {
        flex: 1;
        font-weight: inherit;
      }
      .content {
        padding: var(--p-space-300);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--p-space-200);
        padding: 0 var(--p-space-300) var(--p-space-300);
      }
      .content[hidden],
      .actions[hidden] {
        display: none;
      }
      button {
        all: unset;
        position: relative;
        display: flex;
        cursor: pointer;
        border-radius: var(--p-border-radius-100);
      }
      button::after {
        content: "";
        position: absolute;
        inset: -12px;
      }
      button:focus-visible {
        ${focusRing}
      }
    `,
  ];

  protected override willUpdate() {
    const tone = this.tone && this.tone in BANNER_ICONS ? this.tone : "info";
    const fill = `background:var(--p-color-bg-fill-${tone})`;
    this.setRules(`.head{${fill};color:var(--p-color-text-${tone}-on-bg-fill)}`);
  }

  protected override render() {
    const urgent = this.tone === "critical" || this.tone === "warning";
    const alone = !this.hasContent() && !this.hasSlotted("secondary-actions");
    return html`<div role=${urgent ? "alert" : "status"}>
      <div class="head ${alone ? "alone" : ""}">
        <s-icon type=${BANNER_ICONS[this.tone ?? "info"] ?? "info"}></s-icon>
        <b>${this.heading}</b>
        ${
          this.dismissible
            ? html`<button type="button" aria-label="Dismiss notification" @click=${this.dismiss}>
                <s-icon type="x"></s-icon>
              </button>`
            : nothing
        }
      </div>
      <div class="content" ?hidden=${!this.hasContent()}><slot></slot></div>
      <div class="actions" ?hidden=${!this.hasSlotted("secondary-actions")}>
        <slot name="secondary-actions"></slot>
      </div>
    </div>`;
  }

  private readonly dismiss = () => {
    this.emit("dismiss");
    this.hidden = true;
    void this.updateComplete.then(() => this.emit("afterhide"));
  };
}

export class Spinner extends element({ size: String, accessibilityLabel: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-block;
        flex: none;
        inline-size: 16px;
        block-size: 16px;
        vertical-align: middle;
      }
      :host([size="large"]) {
        inline-size: 32px;
        block-size: 32px;
      }
      :host([size="large-100"]) {
        inline-size: 44px;
        block-size: 44px;
      }
      .ring {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        border: 2px solid currentColor;
        border-inline-end-color: transparent;
        border-radius: 50%;
        animation: turn 600ms linear infinite;
      }
      :host([size^="large"]) .ring {
        border-width: 3px;
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .ring {
          animation: none;
        }
      }
    `,
  ];

  protected override render() {
    const label = this.accessibilityLabel;
    if (!label) return html`<span class="ring" aria-hidden="true"></span>`;
    return html`<span class="ring" role="img" aria-label=${label}></span>`;
  }
}

export class Progress extends element({
  value: Number,
  max: Number,
  tone: String,
  accessibilityLabel: String,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      .track {
        block-size: 8px;
        border-radius: var(--p-border-radius-100);
        background: var(--p-color-bg-fill-tertiary);
        overflow: clip;
      }
      .bar {
        inline-size: 100%;
        block-size: 100%;
        border-radius: inherit;
        background: var(--p-color-bg-fill-brand);
        transform-origin: left;
        transition: inline-size 200ms ease-out;
      }
      @media (prefers-reduced-motion: reduce) {
        .bar {
          transition: none;
        }
      }
    `,
  ];

  protected override willUpdate() {
    const tone = TONES.find((known) => known === this.tone);
    this.setRules(tone ? `.bar{background:var(--p-color-bg-fill-${tone})}` : "");
  }

  protected override render() {
    const max = this.max || 1;
    const value = Math.min(Math.max(this.value ?? 0, 0), max);
    return html`<div
      class="track"
      role="progressbar"
      aria-label=${this.accessibilityLabel ?? "Progress"}
      aria-valuemin="0"
      aria-valuemax=${max}
      aria-valuenow=${value}
    >
      <div class="bar" style=${styleMap({ "inline-size": `${(100 * value) / max}%` })}></div>
    </div>`;
  }
}
