import { css, html, nothing } from "lit";
import { Control } from "./control.ts";
import { element } from "./element.ts";
import { focusRing, reset, type } from "./styles.ts";

const chipStyles = css`
  :host {
    display: inline-flex;
    block-size: fit-content;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--p-space-100);
    min-block-size: 28px;
    max-inline-size: 100%;
    padding: 0 var(--p-space-200);
    border: 1px solid var(--p-color-border-secondary);
    border-radius: var(--p-border-radius-200);
    background: var(--p-color-bg-surface-secondary);
    color: var(--p-color-text);
    ${type("body-sm")};
    font-weight: var(--p-font-weight-medium);
  }
  :host([color="subdued"]) .chip {
    background: none;
    color: var(--p-color-text-secondary);
  }
  :host([color="strong"]) .chip {
    background: var(--p-color-bg-fill-brand);
    border-color: transparent;
    color: var(--p-color-text-brand-on-bg-fill);
  }
  .words {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button,
  a {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  .remove {
    display: inline-flex;
    border-radius: var(--p-border-radius-100);
    margin-inline-end: calc(-1 * var(--p-space-050));
  }
  .remove:hover {
    background: var(--p-color-bg-fill-transparent-secondary-hover);
  }
  button:focus-visible,
  a:focus-visible {
    ${focusRing}
  }
  button:disabled {
    cursor: default;
    color: var(--p-color-text-disabled);
  }
`;

const removeButton = (remove: (event: Event) => void, label: string, disabled = false) => html`
  <button class="remove" type="button" ?disabled=${disabled} aria-label=${label} @click=${remove}>
    <s-icon type="x" size="small"></s-icon>
  </button>
`;

export class Chip extends element({
  color: String,
  accessibilityLabel: String,
  removable: Boolean,
}) {
  static override styles = [reset, chipStyles];

  protected override render() {
    const name = this.accessibilityLabel ?? this.textContent?.trim() ?? "";
    return html`<span class="chip">
      <slot name="graphic"></slot><span class="words"><slot></slot></span>
      ${this.removable ? removeButton(() => this.emit("remove"), `Remove ${name}`) : nothing}
    </span>`;
  }
}

export class ClickableChip extends element(
  { color: String, removable: Boolean, hidden: Boolean },
  Control,
) {
  static override styles = [
    reset,
    chipStyles,
    css`
      .chip {
        padding: 0;
        gap: 0;
      }
      .main {
        display: inline-flex;
        align-items: center;
        gap: var(--p-space-100);
        min-block-size: 26px;
        max-inline-size: 100%;
        padding: 0 var(--p-space-200);
        border-radius: inherit;
      }
      .main:hover {
        background: var(--p-color-bg-surface-tertiary-hover);
      }
      :host([color="strong"]) .main:hover {
        background: var(--p-color-bg-fill-brand-hover);
      }
      .remove {
        margin-inline: 0 var(--p-space-100);
      }
      @media (max-width: 490px), (pointer: coarse) {
        .main {
          min-block-size: 36px;
        }
      }
    `,
  ];

  protected override render() {
    const name = this.accessibilityLabel ?? this.textContent?.trim() ?? "";
    const words = html`<slot name="graphic"></slot><span class="words"><slot></slot></span>`;
    return html`<span class="chip">
      ${this.control("main", words)}
      ${this.removable ? removeButton(this.takeAway, `Remove ${name}`, this.inactive) : nothing}
    </span>`;
  }

  private readonly takeAway = (event: Event) => {
    event.stopPropagation();
    if (!this.emit("remove", { cancelable: true })) return;
    this.hidden = true;
    void this.updateComplete.then(() => this.emit("afterhide"));
  };
}
