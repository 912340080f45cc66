import { colorSchemeObject } from "#liquid/engine/objects/color-scheme.ts";
import { parseColor } from "#liquid/engine/objects/color.ts";
import { themeSettings as settingsObject } from "#liquid/engine/objects/setting-values.ts";
import { renderTemplate } from "#liquid/engine/render-template.ts";
import { DEFAULT_LIMITS, emptyScene } from "#liquid/engine/scene.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import { styleElements } from "./style-elements.ts";
import type { ThemeSettings } from "./theme-settings.ts";
import { ABOUT_STYLE, headOf, type ThemeSources } from "./theme-sources.ts";

const LARGEST_SHEET_IN_CHARACTERS = 500_000;
const LARGEST_HEAD_IN_CHARACTERS = 40_000;
/** The theme's Liquid runs in our process: it gets little time. */
const LIMITS = { ...DEFAULT_LIMITS, timeInMs: 200, outputInCharacters: 500_000 };

/** What a layout's head does for its styles: assignments, style blocks, snippets about style. */
const STYLE_CODE =
  /\{%-?\s*(?:liquid|assign)\b[\s\S]*?%\}|\{%-?\s*style\s*-?%\}[\s\S]*?\{%-?\s*endstyle\s*-?%\}|<style\b[\s\S]*?<\/style\s*>|\{%-?\s*(?:render|include)\s+['"]([\w-]+)['"][\s\S]*?%\}|\{\{[^{}]*\|\s*font_face[^{}]*\}\}/g;
const PRINTED_ERROR = /Liquid (?:syntax )?error(?: \([^)]*\))?: [^\n<;}]*/g;

/** The style sheet that a page of the theme starts with: its variables and its base style sheet. */
export function themeCss(
  sources: ThemeSources,
  theme: ThemeSettings,
  { themeId, name, now }: { themeId: string; name: string; now: Date },
): string {
  const sheet = sources.styleSheet?.css ?? "";
  const base = sheet.length > LARGEST_SHEET_IN_CHARACTERS || sheet.includes("{%") ? "" : sheet;
  const look = { ...theme, themeId, name, css: "", bodyFontFamily: "", headingFontFamily: "" };
  const printed = printedStyles(sources, look, theme.schemesId, now);
  const areClassesThere = theme.colorSchemes.every(({ id }) => printed.includes(`.color-${id}`));
  const computed = areClassesThere ? "" : schemeClasses(theme.colorSchemes, base);
  return harmless([computed, ...inOrderOf(sources, printed, base)].filter(Boolean).join("\n"));
}

/** The theme decides which of the two comes last, and wins. */
function inOrderOf({ layout, styleSheet }: ThemeSources, printed: string, base: string): string[] {
  const sheetAt = layout.indexOf(styleSheet?.fileName ?? "\0");
  const styleAt = layout.search(/\{%-?\s*style\b|<style\b|render\s+['"][\w-]*(?:variable|color)/);
  const isSheetFirst = sheetAt !== -1 && styleAt !== -1 && sheetAt < styleAt;
  return isSheetFirst ? [base, printed] : [printed, base];
}

function printedStyles(
  { layout, snippets }: ThemeSources,
  look: ThemeLook,
  schemesId: string | null,
  now: Date,
): string {
  const head = headOf(layout).slice(0, LARGEST_HEAD_IN_CHARACTERS);
  const code = [...head.matchAll(STYLE_CODE)]
    .filter(([, snippet]) => snippet === undefined || ABOUT_STYLE.test(snippet))
    .map(([source]) => source)
    .join("\n");
  const schemes = look.colorSchemes.map(colorSchemeObject);
  const settings = {
    ...settingsObject(look),
    ...(schemesId === null ? {} : { [schemesId]: schemes }),
  };
  const { output } = renderTemplate(code, "layout/theme", {
    ...emptyScene(now),
    globals: { settings },
    limits: LIMITS,
    partial: (name) => {
      const source = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
      return source === undefined ? undefined : { name: `snippets/${name}`, source };
    },
  });
  const { styles, rest } = styleElements(output);
  const fontFaces = rest.match(/@font-face\s*\{[^{}]*\}/g) ?? [];
  return [...fontFaces, ...styles].join("\n").replaceAll(PRINTED_ERROR, "");
}

/** For themes whose own block could not be rendered: the class that documentation and most themes use. */
function schemeClasses(schemes: ThemeLook["colorSchemes"], base: string): string {
  const areTriplets = /rgba?\(\s*var\(--color-/.test(base);
  return schemes
    .map(({ id, settings }, index) => {
      const variables = Object.entries(settings).map(
        ([name, css]) =>
          `--color-${name.replaceAll("_", "-")}: ${areTriplets ? triplet(css) : css};`,
      );
      const text = settings["text"] ?? settings["foreground"];
      const own = [
        settings["background"] && `background-color: ${settings["background"]};`,
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
