import { css, html, nothing } from "lit";
import { element } from "./element.ts";
import { Field, messageStyles } from "./field.ts";
import { exclusive, focusRing, reset } from "./styles.ts";

export class DropZone extends element(
  { accept: String, multiple: Boolean, accessibilityLabel: String, value: String },
  Field,
) {
  static override styles = [
    reset,
    messageStyles,
    css`
      .zone {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: var(--p-space-200);
        min-block-size: 96px;
        padding: var(--p-space-400);
        border: 1px dashed var(--p-color-input-border);
        border-radius: var(--p-border-radius-200);
        background: var(--p-color-bg-surface);
        text-align: center;
        cursor: pointer;
      }
      .zone:hover,
      .zone.over {
        background: var(--p-color-bg-surface-hover);
      }
      .zone.over {
        border: 2px solid var(--p-color-border-emphasis);
      }
      .zone:has(input:focus-visible) {
        ${focusRing}
      }
      .zone:has(input:disabled) {
        cursor: default;
        color: var(--p-color-text-disabled);
      }
      .invalid {
        border-color: var(--p-color-border-critical-secondary);
        background: var(--p-color-bg-surface-critical);
      }
      input {
        ${exclusive}
      }
      .action {
        padding: var(--p-space-150) var(--p-space-300);
        border-radius: var(--p-border-radius-200);
        background: var(--p-color-bg-fill);
        box-shadow: var(--p-shadow-button);
        font-weight: 600;
        font-size: var(--p-font-size-300);
        line-height: var(--p-font-line-height-400);
      }
    `,
  ];
  private chosen: readonly File[] = [];

  /** The files that were chosen or dropped, in order. */
  get files(): readonly File[] {
    return this.chosen;
  }

  formResetCallback() {
    this.take([]);
  }

  protected override render() {
    const hidden = this.labelAccessibilityVisibility === "exclusive" ? "exclusive" : "";
    return html`${this.label ? html`<div class="label ${hidden}">${this.label}</div>` : nothing}
      <label
        class="zone ${this.invalid ? "invalid" : ""}"
        @dragover=${this.over}
        @dragleave=${this.leave}
        @drop=${this.drop}
      >
        <input
          type="file"
          accept=${this.accept || nothing}
          ?multiple=${this.multiple}
          ?disabled=${this.inactive}
          aria-label=${this.accessibilityLabel ?? this.label ?? "Add files"}
          aria-describedby="messages"
          @input=${this.pick}
          @change=${() => this.tell("change")}
        />
        <slot><span class="action">${this.multiple ? "Add files" : "Add file"}</span></slot>
        ${this.chosen.length > 0 ? html`<span>${this.chosen.map((file) => file.name).join(", ")}</span>` : nothing}
      </label>
      ${this.messages()}`;
  }

  private take(files: readonly File[]) {
    this.chosen = files;
    this.value = files.length > 0 ? `C:\\fakepath\\${files[0]?.name}` : "";
    const data = new FormData();
    for (const file of files) data.append(this.name ?? "files", file);
    this.internals.setFormValue(this.name ? data : null);
    this.requestUpdate();
  }

  private readonly pick = (event: Event) => {
    if (event.target instanceof HTMLInputElement) this.take([...(event.target.files ?? [])]);
  };

  private readonly over = (event: DragEvent) => {
    if (this.inactive) return;
    event.preventDefault();
    if (event.currentTarget instanceof Element) event.currentTarget.classList.add("over");
  };

  private readonly leave = (event: DragEvent) => {
    if (event.currentTarget instanceof Element) event.currentTarget.classList.remove("over");
  };

  private readonly drop = (event: DragEvent) => {
    this.leave(event);
    if (this.inactive) return;
    event.preventDefault();
    const dropped = [...(event.dataTransfer?.files ?? [])].slice(0, this.multiple ? undefined : 1);
    const fitting = dropped.filter((file) => accepts(this.accept ?? "", file));
    if (fitting.length < dropped.length) this.emit("droprejected", { bubbles: true });
    if (fitting.length === 0) return;
    this.take(fitting);
    this.tell("input", "change");
  };
}

/** Whether a file fits an `accept` list such as `image/*,.pdf`. */
export function accepts(list: string, file: { name: string; type: string }): boolean {
  const patterns = list.split(",").map((pattern) => pattern.trim().toLowerCase());
  return patterns.some((pattern) => {
    if (pattern === "" || pattern === "*/*") return true;
    if (pattern.startsWith(".")) return file.name.toLowerCase().endsWith(pattern);
    if (pattern.endsWith("/*")) return file.type.startsWith(pattern.slice(0, -1));
    return file.type === pattern;
  });
}
