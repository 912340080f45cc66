import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { element, type PolarisElement } from "./element.ts";
import { responsiveRules } from "./responsive.ts";
import { BACKGROUND, BORDER_COLOR, BORDER_WIDTH, keywords, RADIUS, SPACING } from "./scales.ts";

const SIZES = {
  blockSize: String,
  minBlockSize: String,
  maxBlockSize: String,
  inlineSize: String,
  minInlineSize: String,
  maxInlineSize: String,
} as const;

const LOOKS = {
  padding: String,
  paddingBlock: String,
  paddingInline: String,
  paddingBlockStart: String,
  paddingBlockEnd: String,
  paddingInlineStart: String,
  paddingInlineEnd: String,
  background: String,
  borderRadius: String,
  overflow: String,
} as const;

const BORDERS = {
  border: String,
  borderWidth: String,
  borderStyle: String,
  borderColor: String,
} as const;

export const sizeProperties = SIZES;
export const borderProperties = { ...BORDERS, borderRadius: String } as const;
export const boxProperties = {
  ...SIZES,
  ...LOOKS,
  ...BORDERS,
  display: String,
  accessibilityRole: String,
  accessibilityLabel: String,
  accessibilityVisibility: String,
} as const;

/** The base of everything that has the properties of s-box. */
export const BoxElement = element(boxProperties);
export type BoxElement = InstanceType<typeof BoxElement>;

type Declarations = Record<string, string | undefined>;
type Bordered = {
  border?: string | undefined;
  borderWidth?: string | undefined;
  borderStyle?: string | undefined;
  borderColor?: string | undefined;
};

const ROLES: Record<string, string> = {
  header: "banner",
  footer: "contentinfo",
  section: "region",
  aside: "complementary",
  "ordered-list": "list",
  "unordered-list": "list",
  "list-item": "listitem",
  "list-item-separator": "separator",
};

/** The ARIA role that a Polaris `accessibilityRole` names. */
export function ariaRole(role: string | undefined): string | null {
  return role && role !== "generic" ? (ROLES[role] ?? role) : null;
}

/** What a box says to assistive technology, around what it holds; it takes no part in the layout. */
export function described(box: BoxElement, content: TemplateResult): TemplateResult {
  const role = ariaRole(box.accessibilityRole);
  const hidden = box.accessibilityVisibility === "hidden";
  if (!role && !box.accessibilityLabel && !hidden) return content;
  return html`<div
    style=${styleMap({ display: "contents" })}
    role=${role ?? (box.accessibilityLabel ? "group" : nothing)}
    aria-label=${box.accessibilityLabel ?? nothing}
    aria-hidden=${hidden ? "true" : nothing}
  >
    ${content}
  </div>`;
}

export function sizeDeclarations(source: PolarisElement): Declarations {
  return read(source, Object.keys(SIZES));
}

export function lookDeclarations(source: PolarisElement & Bordered): Declarations {
  return { ...read(source, Object.keys(LOOKS)), ...borderDeclarations(source) };
}

/** `border` is the shorthand "width color style"; the single properties go before it. */
export function borderDeclarations(source: Bordered): Declarations {
  const [width, color, style] = (source.border ?? "").trim().split(/\s+/);
  const borderWidth = source.borderWidth || width;
  if (!borderWidth) return {};
  return {
    "border-width": keywords(BORDER_WIDTH, borderWidth),
    "border-color": keywords(BORDER_COLOR, source.borderColor || color || "base"),
    "border-style": borderStyle(source.borderStyle || style),
  };
}

/** @param display what `display: auto` means for this element. */
export function boxRules(selector: string, declarations: Declarations, display = "block"): string {
  return responsiveRules(selector, declarations, (property, value) =>
    property === "display" && value === "auto" ? display : translate(property, value),
  );
}

function borderStyle(style: string | undefined): string {
  return !style || style === "auto" ? "solid" : style;
}

function translate(property: string, value: string): string {
  if (property.startsWith("padding") || property.endsWith("gap")) return keywords(SPACING, value);
  if (property === "background") return keywords(BACKGROUND, value);
  if (property === "border-radius") return keywords(RADIUS, value);
  if (property === "flex-direction") return value === "inline" ? "row" : "column";
  return value;
}

/** The values of properties by the name of the CSS property that they are named after. */
export function read(source: PolarisElement, names: readonly string[]): Declarations {
  return Object.fromEntries(
    names.map((name) => {
      const value: unknown = Reflect.get(source, name);
      return [kebab(name), typeof value === "string" ? value : undefined];
    }),
  );
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
