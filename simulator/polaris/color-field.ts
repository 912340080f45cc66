import { css, html } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { ColorPicker } from "./color-picker.ts";
import { parseHex } from "./color.ts";
import { element } from "./element.ts";
import { placeBeside } from "./overlay.ts";
import { panelStyles } from "./popover.ts";
import { focusRing } from "./styles.ts";
import { TypedField } from "./text-field.ts";

/** A color as text, with a swatch that opens a picker. */
export class ColorField extends element({ alpha: Boolean }, TypedField) {
  static override styles = [
    panelStyles,
    ...TypedField.styles,
    css`
      .swatch {
        all: unset;
        flex: none;
        inline-size: 20px;
        block-size: 20px;
        margin-inline-start: calc(-1 * var(--p-space-100));
        border-radius: var(--p-border-radius-100);
        box-shadow: inset 0 0 0 1px rgb(0 0 0 / 0.2);
        cursor: pointer;
      }
      .swatch:focus-visible {
        ${focusRing}
      }
      .panel {
        padding: var(--p-space-300);
      }
    `,
  ];

  protected override lead() {
    const color = parseHex(this.value ?? "") ? normalized(this.value ?? "") : "transparent";
    return html`<button
        class="swatch"
        type="button"
        aria-label=${`Pick ${this.label ?? "a color"}`}
        aria-haspopup="dialog"
        ?disabled=${this.inactive || this.readOnly}
        style=${styleMap({ "background-color": color })}
        @click=${this.openPicker}
      ></button>
      <div class="panel" popover="auto">
        <s-color-picker
          value=${this.value ?? ""}
          ?alpha=${this.alpha}
          @input=${this.picked}
          @change=${this.pickDone}
        ></s-color-picker>
      </div>`;
  }

  private readonly openPicker = (event: Event) => {
    const panel = this.shadowRoot?.querySelector<HTMLElement>(".panel");
    if (!panel || !(event.currentTarget instanceof Element)) return;
    panel.showPopover();
    placeBeside(panel, event.currentTarget, "start");
    panel.querySelector("s-color-picker")?.shadowRoot?.querySelector<HTMLElement>(".area")?.focus();
  };

  private readonly picked = (event: Event) => {
    if (event.currentTarget instanceof ColorPicker) this.value = event.currentTarget.value ?? "";
  };

  private readonly pickDone = (event: Event) => {
    event.stopPropagation();
    this.tell("change");
  };
}

const normalized = (hex: string) => (hex.startsWith("#") ? hex : `#${hex}`);
