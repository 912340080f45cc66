import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { styleMap } from "lit/directives/style-map.js";
import { formatHex, parseHex } from "./color.ts";
import { element } from "./element.ts";
import { focusRing, reset } from "./styles.ts";

const FALLBACK = { hue: 0, saturation: 0, value: 0, alpha: 1 };
/** How far one press of an arrow key moves in the area. */
const STEP = 0.02;

export class ColorPicker extends element({
  value: String,
  defaultValue: String,
  alpha: Boolean,
  name: String,
}) {
  static formAssociated = true;
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        gap: var(--p-space-200);
        inline-size: 200px;
      }
      .area {
        position: relative;
        block-size: 140px;
        border-radius: var(--p-border-radius-200);
        background-image:
          linear-gradient(transparent, #000), linear-gradient(90deg, #fff, transparent);
        touch-action: none;
        cursor: crosshair;
      }
      .area:focus-visible,
      input:focus-visible {
        ${focusRing}
      }
      .knob {
        position: absolute;
        inline-size: 14px;
        block-size: 14px;
        border: 2px solid #fff;
        border-radius: 50%;
        box-shadow: 0 0 0 1px rgb(0 0 0 / 0.4);
        translate: -50% -50%;
        pointer-events: none;
      }
      input {
        appearance: none;
        inline-size: 100%;
        block-size: 14px;
        margin: 0;
        border-radius: 7px;
        cursor: pointer;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        inline-size: 14px;
        block-size: 14px;
        border: 2px solid #fff;
        border-radius: 50%;
        box-shadow: 0 0 0 1px rgb(0 0 0 / 0.4);
      }
      .hue {
        background: linear-gradient(90deg, #f00, #ff0, #0f0, #0ff, #00f, #f0f, #f00);
      }
    `,
  ];
  /** Kept apart from the text: black and grey have no hue, and the slider must stay where it was put. */
  private hue = 0;

  formResetCallback() {
    Reflect.set(this, "value", undefined);
  }

  protected override willUpdate() {
    const color = parseHex(this.value ?? "");
    if (color && color.saturation > 0 && color.value > 0) this.hue = color.hue;
    this.internals.setFormValue(this.value ?? "");
  }

  protected override render() {
    const color = this.color();
    const pure = formatHex({ hue: color.hue, saturation: 1, value: 1, alpha: 1 }, false);
    const knob = { left: `${color.saturation * 100}%`, top: `${(1 - color.value) * 100}%` };
    return html`<div
        class="area"
        role="slider"
        tabindex="0"
        aria-label="Saturation and brightness"
        aria-valuenow=${Math.round(color.saturation * 100)}
        aria-valuetext=${`Saturation ${Math.round(color.saturation * 100)}%, brightness ${Math.round(color.value * 100)}%`}
        style=${styleMap({ "background-color": pure })}
        @pointerdown=${this.drag}
        @pointermove=${this.drag}
        @pointerup=${() => this.tellChange()}
        @keydown=${this.nudge}
      >
        <div class="knob" style=${styleMap(knob)}></div>
      </div>
      <input
        class="hue"
        type="range"
        max="359"
        aria-label="Hue"
        .value=${live(String(Math.round(color.hue)))}
        @input=${this.turnHue}
        @change=${() => this.tellChange()}
      />
      ${
        this.alpha
          ? html`<input
              class="alpha"
              type="range"
              max="100"
              aria-label="Opacity"
              style=${styleMap({ background: `linear-gradient(90deg, #eee, ${pure})` })}
              .value=${live(String(Math.round(color.alpha * 100)))}
              @input=${this.fade}
              @change=${() => this.tellChange()}
            />`
          : nothing
      }`;
  }

  private color() {
    return { ...(parseHex(this.value ?? "") ?? FALLBACK), hue: this.hue };
  }

  private put(change: Partial<ReturnType<ColorPicker["color"]>>) {
    this.value = formatHex({ ...this.color(), ...change }, Boolean(this.alpha));
  }

  private tellChange() {
    this.emit("change", { bubbles: true });
  }

  private readonly turnHue = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.hue = event.target.valueAsNumber;
    this.put({});
  };

  private readonly fade = (event: Event) => {
    if (event.target instanceof HTMLInputElement)
      this.put({ alpha: event.target.valueAsNumber / 100 });
  };

  private readonly drag = (event: PointerEvent) => {
    const area = event.currentTarget;
    if (!(area instanceof HTMLElement) || event.buttons === 0) return;
    if (event.type === "pointerdown") area.setPointerCapture(event.pointerId);
    const box = area.getBoundingClientRect();
    this.put({
      saturation: between0and1((event.clientX - box.left) / box.width),
      value: 1 - between0and1((event.clientY - box.top) / box.height),
    });
    this.emit("input", { bubbles: true, composed: true });
  };

  private readonly nudge = (event: KeyboardEvent) => {
    const { saturation, value } = this.color();
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    this.put({
      saturation: between0and1(saturation + move[0]),
      value: between0and1(value + move[1]),
    });
    this.emit("input", { bubbles: true, composed: true });
    this.tellChange();
  };
}

const between0and1 = (number: number) => Math.min(1, Math.max(0, number));
