import { css, html, nothing } from "lit";
import {
  BoxElement,
  boxProperties,
  boxRules,
  described,
  lookDeclarations,
  read,
  sizeDeclarations,
} from "./box-style.ts";
import { element } from "./element.ts";
import { SPACING, keywords } from "./scales.ts";
import { visibility } from "./styles.ts";

const boxStyles = css`
  :host {
    box-sizing: border-box;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

abstract class Container extends BoxElement {
  static override styles = [boxStyles, visibility];

  protected override willUpdate() {
    const { display = "block", ...layout } = this.layout();
    const declarations = { ...sizeDeclarations(this), ...lookDeclarations(this), ...layout };
    this.setRules(boxRules(":host", { ...declarations, display: this.display ?? "auto" }, display));
  }

  protected layout(): Record<string, string | undefined> {
    return {};
  }

  protected override render() {
    return described(this, html`<slot></slot>`);
  }
}

export class Box extends Container {}

const GAPS = { gap: String, rowGap: String, columnGap: String } as const;
const ALIGNMENT = { alignItems: String, alignContent: String, justifyContent: String } as const;

export class Stack extends element({ direction: String, ...GAPS, ...ALIGNMENT }, Container) {
  protected override layout() {
    const direction = this.direction ?? "block";
    return {
      display: "flex",
      "flex-direction": direction,
      "flex-wrap": direction.includes("inline") ? "wrap" : "nowrap",
      ...read(this, Object.keys({ ...GAPS, ...ALIGNMENT })),
    };
  }
}

const GRID = {
  gridTemplateColumns: String,
  gridTemplateRows: String,
  justifyItems: String,
  placeItems: String,
  placeContent: String,
} as const;

export class Grid extends element({ ...GRID, ...GAPS, ...ALIGNMENT }, Container) {
  protected override layout() {
    return { display: "grid", ...read(this, Object.keys({ ...GRID, ...GAPS, ...ALIGNMENT })) };
  }
}

export class GridItem extends element({ gridColumn: String, gridRow: String }, Container) {
  protected override layout() {
    return read(this, ["gridColumn", "gridRow"]);
  }
}

export class Divider extends element({ direction: String, color: String }) {
  static override styles = css`
    :host {
      display: block;
      border-block-start: 1px solid var(--p-color-border-secondary);
    }
    :host([color="strong"]) {
      border-color: var(--p-color-border-tertiary);
    }
    :host([direction="block"]) {
      border-block-start: 0;
      border-inline-start: 1px solid var(--p-color-border-secondary);
      align-self: stretch;
    }
  `;

  override connectedCallback() {
    super.connectedCallback();
    this.internals.role = "separator";
  }

  protected override render() {
    return nothing;
  }
}

export class QueryContainer extends element({ containerName: String }) {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
  `;

  protected override willUpdate() {
    this.setRules(
      this.containerName ? `:host{container-name:${CSS.escape(this.containerName)}}` : "",
    );
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

/** How near the end counts as the end, in pixels: fractions of a pixel never add up. */
const EDGE = 1;

const SCROLL = { snapType: String, scrollPadding: String, scrollMargin: String } as const;

export class ScrollBox extends element({ ...boxProperties, ...SCROLL }) {
  static override styles = [boxStyles, visibility];
  private edges = "";

  constructor() {
    super();
    this.addEventListener("scroll", this.tellEdges, { passive: true });
  }

  protected override willUpdate() {
    const snap = this.snapType && this.snapType !== "none" ? `both ${this.snapType}` : undefined;
    this.setRules(
      boxRules(":host", {
        ...sizeDeclarations(this),
        ...lookDeclarations(this),
        display: this.display ?? "auto",
        overflow: this.overflow ?? "auto",
        "scroll-snap-type": snap,
        "scroll-padding": this.scrollPadding && keywords(SPACING, this.scrollPadding),
        "scroll-margin": this.scrollMargin,
      }),
    );
  }

  private readonly tellEdges = () => {
    const edges = [
      this.scrollTop <= EDGE,
      this.scrollTop + this.clientHeight >= this.scrollHeight - EDGE,
      this.scrollLeft <= EDGE,
      this.scrollLeft + this.clientWidth >= this.scrollWidth - EDGE,
    ].join(" ");
    if (edges !== this.edges && edges.includes("true")) this.emit("scrolltoedge");
    this.edges = edges;
  };

  protected override render() {
    return described(this, html`<slot></slot>`);
  }
}
