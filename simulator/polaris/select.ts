import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { element } from "./element.ts";
import { messageStyles, ValueField } from "./field.ts";
import { focusRing, reset } from "./styles.ts";
import { frameStyles } from "./text-field.ts";

/** One choice of an s-select, which draws it in a native list. */
export class Option extends element({
  value: String,
  selected: Boolean,
  defaultSelected: Boolean,
  disabled: Boolean,
}) {
  get choiceValue(): string {
    return this.value ?? this.textContent?.trim() ?? "";
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

export class OptionGroup extends element({ label: String, disabled: Boolean }) {
  protected override render() {
    return html`<slot></slot>`;
  }
}

const WATCHED = { childList: true, subtree: true, characterData: true, attributes: true };

export class Select extends element({ icon: String, placeholder: String }, ValueField) {
  static override styles = [
    reset,
    messageStyles,
    frameStyles,
    css`
      .frame {
        position: relative;
        padding: 0;
      }
      .frame > s-icon {
        position: absolute;
        pointer-events: none;
      }
      .frame > s-icon:first-child:not(:last-child) {
        inset-inline-start: var(--p-space-300);
      }
      .frame > s-icon:last-child {
        inset-inline-end: var(--p-space-200);
      }
      select {
        all: unset;
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: 30px;
        padding-block: 5px;
        padding-inline: var(--p-space-300) var(--p-space-800);
        border-radius: inherit;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        cursor: pointer;
      }
      .with-icon select {
        padding-inline-start: var(--p-space-800);
      }
      .frame:has(select:focus-visible) {
        ${focusRing}
      }
      .frame:has(select:disabled) {
        border-color: transparent;
        background: var(--p-color-bg-surface-disabled);
        color: var(--p-color-text-disabled);
      }
      select:disabled {
        cursor: default;
      }
      option,
      optgroup {
        color: #303030;
        background: #fff;
      }
      .options {
        display: none;
      }
    `,
  ];
  private readonly watcher = new MutationObserver(() => this.requestUpdate("value"));

  override connectedCallback() {
    super.connectedCallback();
    this.watcher.observe(this, WATCHED);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  protected override render() {
    return html`<div class=${this.invalid ? "invalid" : ""}>
      ${this.labelled(
        html`<div class="frame ${this.icon ? "with-icon" : ""}">
          ${this.icon ? html`<s-icon size="small" type=${this.icon}></s-icon>` : nothing}
          <select
            id="control"
            ?disabled=${this.inactive}
            ?required=${this.required}
            aria-invalid=${this.invalid ? "true" : nothing}
            aria-describedby="messages"
            .value=${live(this.chosen())}
            @input=${this.choose}
            @change=${() => this.tell("change")}
          >
            ${
              this.placeholder
                ? html`<option value="" disabled ?selected=${!this.chosen()}>
                    ${this.placeholder}
                  </option>`
                : nothing
            }
            ${[...this.children].map((child) => this.entry(child))}
          </select>
          <s-icon type="select" size="small"></s-icon>
        </div>`,
      )}
      <div class="options"><slot></slot></div>
    </div>`;
  }

  protected override updated() {
    const select = this.shadowRoot?.querySelector("select");
    if (select && select.value !== this.chosen()) select.value = this.chosen();
    this.internals.setFormValue(this.chosen());
  }

  private readonly choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) this.value = event.target.value;
  };

  /** The value, else the option marked as selected, else the first one, as in a native select. */
  private chosen(): string {
    if (this.value) return this.value;
    const options = [...this.querySelectorAll("s-option")].filter(
      (child) => child instanceof Option,
    );
    const marked = options.find((option) => option.selected);
    if (marked) return marked.choiceValue;
    return this.placeholder ? "" : (options[0]?.choiceValue ?? "");
  }

  private entry(child: Element): unknown {
    if (child instanceof OptionGroup) {
      return html`<optgroup label=${child.label ?? ""} ?disabled=${child.disabled}>
        ${[...child.children].map((inner) => this.entry(inner))}
      </optgroup>`;
    }
    if (!(child instanceof Option)) return nothing;
    const value = child.choiceValue;
    return html`<option
      value=${value}
      ?disabled=${child.disabled}
      ?selected=${value === this.chosen()}
    >
      ${child.textContent?.trim()}
    </option>`;
  }
}
