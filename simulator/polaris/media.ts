import { css, html, nothing } from "lit";
import { borderDeclarations, borderProperties, boxRules } from "./box-style.ts";
import { element } from "./element.ts";
import { reset } from "./styles.ts";

export class Image extends element({
  ...borderProperties,
  src: String,
  srcSet: String,
  sizes: String,
  alt: String,
  loading: String,
  aspectRatio: String,
  objectFit: String,
  inlineSize: String,
  accessibilityRole: String,
}) {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      img {
        display: block;
        max-inline-size: 100%;
        inline-size: 100%;
      }
      :host([inlinesize="auto"]) img {
        inline-size: auto;
      }
    `,
  ];

  protected override willUpdate() {
    this.setRules(
      boxRules("img", {
        ...borderDeclarations(this),
        "border-radius": this.borderRadius,
        "aspect-ratio": this.aspectRatio,
        "object-fit": this.objectFit,
      }),
    );
  }

  protected override render() {
    const silent = this.accessibilityRole === "presentation" || this.accessibilityRole === "none";
    return html`<img
      src=${this.src ?? nothing}
      srcset=${this.srcSet ?? nothing}
      sizes=${this.sizes ?? nothing}
      alt=${silent ? "" : (this.alt ?? "")}
      loading=${this.loading ?? nothing}
      @load=${() => this.emit("load")}
      @error=${() => this.emit("error")}
    />`;
  }
}

const THUMBNAIL = {
  "small-200": 24,
  "small-100": 32,
  small: 32,
  base: 40,
  large: 60,
  "large-100": 80,
};
const AVATAR = {
  "small-200": 20,
  "small-100": 24,
  small: 24,
  base: 28,
  large: 32,
  "large-100": 32,
  "large-200": 40,
};

const square = (sizes: Record<string, number>, size: string | undefined) => {
  const pixels = sizes[size ?? "base"] ?? sizes["base"];
  return `:host{inline-size:${pixels}px;block-size:${pixels}px}`;
};

export class Thumbnail extends element({ src: String, alt: String, size: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-grid;
        place-items: center;
        flex: none;
        overflow: hidden;
        border-radius: var(--p-border-radius-200);
        background: var(--p-color-bg-surface);
        box-shadow: inset 0 0 0 1px var(--p-color-border);
        color: var(--p-color-icon-secondary);
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
    `,
  ];

  protected override willUpdate() {
    this.setRules(square(THUMBNAIL, this.size));
  }

  protected override render() {
    if (!this.src) return html`<s-icon type="image"></s-icon>`;
    return html`<img
      src=${this.src}
      alt=${this.alt ?? ""}
      @load=${() => this.emit("load")}
      @error=${() => this.emit("error")}
    />`;
  }
}

export class Avatar extends element({ src: String, alt: String, initials: String, size: String }) {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-grid;
        place-items: center;
        flex: none;
        overflow: hidden;
        border-radius: var(--p-border-radius-200);
        background: var(--p-color-bg-fill-info-secondary);
        color: var(--p-color-text-info);
        font: var(--p-font-weight-semibold) 11px / 1 var(--p-font-family-sans);
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      span {
        display: contents;
      }
    `,
  ];
  private failed = "";

  protected override willUpdate() {
    this.setRules(square(AVATAR, this.size));
  }

  protected override render() {
    if (this.src && this.src !== this.failed) {
      return html`<img
        src=${this.src}
        alt=${this.alt ?? this.initials ?? ""}
        @load=${() => this.emit("load")}
        @error=${this.fallBack}
      />`;
    }
    const label = this.alt ?? this.initials;
    const drawn = this.initials ?? html`<s-icon type="person" size="small"></s-icon>`;
    return label
      ? html`<span role="img" aria-label=${label}>${drawn}</span>`
      : html`<span aria-hidden="true">${drawn}</span>`;
  }

  private readonly fallBack = () => {
    this.failed = this.src ?? "";
    this.requestUpdate();
    this.emit("error");
  };
}
