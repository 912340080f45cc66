import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { element } from "./element.ts";
import { messageStyles, ValueField } from "./field.ts";
import { reset } from "./styles.ts";
import { finite, frameStyles } from "./text-field.ts";

const LINE_HEIGHT = 20;
const DEFAULT_ROWS = 2;

/** Grows with its text, from `rows` to two thirds of the window. */
export class TextArea extends element(
  {
    rows: Number,
    placeholder: String,
    readOnly: Boolean,
    autocomplete: String,
    maxLength: Number,
    minLength: Number,
  },
  ValueField,
) {
  static override styles = [
    reset,
    messageStyles,
    frameStyles,
    css`
      .typed {
        field-sizing: content;
        max-block-size: 66dvh;
        overflow: auto;
        white-space: pre-wrap;
      }
    `,
  ];

  protected override willUpdate() {
    const rows = this.rows ?? DEFAULT_ROWS;
    this.setRules(`.typed{min-block-size:${rows * LINE_HEIGHT + 10}px}`);
  }

  protected override render() {
    return html`<div class=${this.invalid ? "invalid" : ""}>
      ${this.labelled(
        html`<div class="frame">
          <textarea
            id="control"
            class="typed"
            rows=${this.rows ?? DEFAULT_ROWS}
            .value=${live(this.value ?? "")}
            placeholder=${this.placeholder ?? nothing}
            autocomplete=${this.autocomplete ?? nothing}
            maxlength=${finite(this.maxLength)}
            minlength=${finite(this.minLength)}
            ?disabled=${this.inactive}
            ?readonly=${this.readOnly}
            ?required=${this.required}
            aria-invalid=${this.invalid ? "true" : nothing}
            aria-describedby="messages"
            @input=${this.typed}
            @change=${() => this.tell("change")}
          ></textarea>
        </div>`,
      )}
    </div>`;
  }

  private readonly typed = (event: InputEvent) => {
    if (event.target instanceof HTMLTextAreaElement) this.value = event.target.value;
  };
}
