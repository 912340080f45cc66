import { colorSchemeObject } from "#liquid/engine/objects/color-scheme.ts";
import { parseColor } from "#liquid/engine/objects/color.ts";
import { themeSettings as settingsObject } from "#liquid/engine/objects/setting-values.ts";
import { renderTemplate } from "#liquid/engine/render-template.ts";
import { DEFAULT_LIMITS, emptyScene } from "#liquid/engine/scene.ts";
import type { Scene } from "#liquid/engine/scene.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import { colorPaletteObject } from "#liquid/engine/objects/color-palette.ts";
import { schemeColorNames } from "./theme-colors.ts";
import { styleElements } from "./style-elements.ts";
import type { ThemeSettings } from "./theme-settings.ts";
import { ABOUT_STYLE, headOf, type ThemeSources } from "./theme-sources.ts";

const LARGEST_SHEET_IN_CHARACTERS = 500_000;
const LARGEST_HEAD_IN_CHARACTERS = 40_000;
const MOST_BODY_CLASSES = 20;
/** The theme's Liquid runs in our process: it gets little time. */
const LIMITS = { ...DEFAULT_LIMITS, timeInMs: 200, outputInCharacters: 500_000 };

/** What a layout's head does for its styles: assignments, style blocks, snippets about style. */
const STYLE_CODE =
  /\{%-?\s*(?:liquid|assign)\b[\s\S]*?%\}|\{%-?\s*style\s*-?%\}[\s\S]*?\{%-?\s*endstyle\s*-?%\}|<style\b[\s\S]*?<\/style\s*>|\{%-?\s*(?:render|include)\s+['"]([\w-]+)['"][\s\S]*?%\}|\{\{[^{}]*\|\s*font_face[^{}]*\}\}/g;
const PRINTED_ERROR = /Liquid (?:syntax )?error(?: \([^)]{0,200}\))?: [^\n<;}]{0,500}/g;

export type ThemeCss = {
  /** What a page of the theme starts with: its variables and its base style sheet, harmless in a style element. */
  css: string;
  /** The part of it that the theme itself declares; the rest is computed. */
  own: string;
  bodyClass: string;
};

export function themeCss(
  sources: ThemeSources,
  theme: ThemeSettings,
  { themeId, name, now }: { themeId: string; name: string; now: Date },
): ThemeCss {
  const look = { ...theme, themeId, name, css: "", bodyFontFamily: "", headingFontFamily: "" };
  const scene = themeScene(sources, theme, look, now);
  const base = baseSheet(sources.styleSheet, scene);
  const printed = printedStyles(sources.layout, scene);
  const areClassesThere = theme.colorSchemes.every(({ id }) => printed.includes(`.color-${id}`));
  const computed = areClassesThere ? "" : schemeClasses(theme, base);
  const own = inOrderOf(sources, printed, base).filter(Boolean).join("\n");
  return {
    css: harmless([computed, own].filter(Boolean).join("\n")),
    own,
    bodyClass: bodyClass(sources.layout, scene),
  };
}

/** As it is, or rendered where the theme keeps Liquid in it; one that cannot be used is left out. */
function baseSheet(styleSheet: ThemeSources["styleSheet"], scene: Scene): string {
  if (styleSheet === null || styleSheet.css.length > LARGEST_SHEET_IN_CHARACTERS) return "";
  const { css, isLiquid } = styleSheet;
  if (!isLiquid) return css.includes("{%") ? "" : css;
  return renderTemplate(css, "assets/theme", { ...scene }).output.replaceAll(PRINTED_ERROR, "");
}

/** The theme decides which of the two comes last, and wins. */
function inOrderOf({ layout, styleSheet }: ThemeSources, printed: string, base: string): string[] {
  const sheetAt = layout.indexOf(styleSheet?.fileName ?? "\0");
  const styleAt = layout.search(/\{%-?\s*style\b|<style\b|render\s+['"][\w-]*(?:variable|color)/);
  const isSheetFirst = sheetAt !== -1 && styleAt !== -1 && sheetAt < styleAt;
  return isSheetFirst ? [base, printed] : [printed, base];
}

/** What the theme's own Liquid sees: its settings and its snippets about style, little time, and nothing else. */
function themeScene(
  { snippets }: ThemeSources,
  { schemesId, palette }: ThemeSettings,
  look: ThemeLook,
  now: Date,
): Scene {
  const settings = settingsObject(look);
  if (schemesId !== null) settings[schemesId] = look.colorSchemes.map(colorSchemeObject);
  if (palette !== null) settings[palette.settingId] = colorPaletteObject(palette.colors);
  return {
    ...emptyScene(now),
    globals: { settings },
    limits: LIMITS,
    partial: (name) => {
      const source = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
      return source === undefined ? undefined : { name: `snippets/${name}`, source };
    },
  };
}

/** Classes that hold a page's width or its first scheme; those that name a template are left empty. */
function bodyClass(layout: string, scene: Scene): string {
  const tag = /<body\b[^>]{0,1000}/i.exec(layout)?.[0] ?? "";
  const [, double, single = ""] = /\sclass\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
  const { output } = renderTemplate(double ?? single, "layout/theme", { ...scene });
  const names = output.split(/\s+/).filter((name) => /^[\w-]{1,60}$/.test(name));
  return names.slice(0, MOST_BODY_CLASSES).join(" ");
}

function printedStyles(layout: string, scene: Scene): string {
  const head = headOf(layout).slice(0, LARGEST_HEAD_IN_CHARACTERS);
  const code = [...head.matchAll(STYLE_CODE)]
    .filter(([, snippet]) => snippet === undefined || ABOUT_STYLE.test(snippet))
    .map(([source]) => source)
    .join("\n");
  const { output } = renderTemplate(code, "layout/theme", { ...scene });
  const { styles, rest } = styleElements(output);
  const fontFaces = rest.match(/@font-face\s*\{[^{}]*\}/g) ?? [];
  return [...fontFaces, ...styles].join("\n").replaceAll(PRINTED_ERROR, "");
}

/** For themes whose own block could not be rendered: the class that documentation and most themes use. */
function schemeClasses(theme: ThemeSettings, base: string): string {
  const names = schemeColorNames(theme);
  const areTriplets = /rgba?\(\s*var\(--color-/.test(base);
  return theme.colorSchemes
    .map(({ id, settings }, index) => {
      const variables = Object.entries(settings).map(
        ([name, css]) =>
          `--color-${name.replaceAll("_", "-")}: ${areTriplets ? triplet(css) : css};`,
      );
      const background = settings[names.background ?? ""];
      const text = settings[names.text ?? ""];
      const own = [
        background && `background-color: ${background};`,
        text && `color: ${text};`,
      ].filter(Boolean);
      const root = index === 0 ? `:root { ${variables.join(" ")} }\n` : "";
      return `${root}.color-${id} { ${[...variables, ...own].join(" ")} }`;
    })
    .join("\n");
}

function triplet(css: string): string {
  const color = parseColor(css);
  return color === undefined ? css : `${color.red},${color.green},${color.blue}`;
}

/** It stands in a style element of the preview, which has no network but Shopify's own. */
function harmless(css: string): string {
  return css.replaceAll(/<\/style/gi, "<\\/style").replaceAll(/@(?:import|charset)\b[^;]*;?/gi, "");
}
