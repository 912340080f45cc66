import type { Theme } from "../state.ts";
import { jsonTemplateError } from "./json-template-error.ts";
import { liquidError } from "./liquid-errors.ts";
import { blockSchemaError, sectionSchemaError } from "./section-schema-error.ts";

const KB = 1024;
const LARGEST_LIQUID_IN_BYTES = 256 * KB;

/** The first that fits the name. Source: shopify.dev, theme limits, read 2026-10-03. */
const SIZE_LIMITS: [RegExp, number, string][] = [
  [/^assets\//, 20 * KB * KB, "20 MB"],
  [/\.liquid$/, LARGEST_LIQUID_IN_BYTES, "256 KB"],
  [/^(templates|sections)\/|^config\/settings_schema/, 512 * KB, "512 KB"],
  [/\.json$/, 1.5 * KB * KB, "1.5 MB"],
];

/** How many files of a kind a theme may have. */
const COUNT_LIMITS: [RegExp, number, string][] = [
  [/^templates\/.*\.json$/, 1_000, "JSON templates"],
  [/^sections\/.*\.json$/, 20, "section groups"],
  [/^blocks\//, 300, "files in blocks/"],
];

const NAME =
  /^(assets\/[^/]+\.\w+|blocks\/[\w.-]+\.liquid|config\/settings_(schema|data)\.json|layout\/[\w.-]+\.liquid|locales\/[\w.-]+\.json|sections\/[\w.-]+\.(liquid|json)|snippets\/[\w.-]+\.liquid|templates\/([\w.-]+|customers\/[\w.-]+|metaobject\/[\w.-]+)\.(liquid|json))$/;

/**
 * Why Shopify would refuse the file in this theme, or null.
 *
 * @param written names of all files that the same call writes: a template may use a section beside it.
 */
export function themeFileError(
  theme: Theme,
  { name, body }: { name: string; body: string },
  written: ReadonlySet<string>,
): string | null {
  if (!NAME.test(name)) return "Filename is not a valid theme file name";
  const limit = SIZE_LIMITS.find(([names]) => names.test(name));
  if (limit !== undefined && Buffer.byteLength(body) > limit[1])
    return `Value exceeds ${limit[2]} limit`;
  const problem = tooManyError(theme, name, written) ?? otherEndingError(theme, name);
  if (problem !== null || name.startsWith("assets/")) return problem;
  return name.endsWith(".liquid")
    ? liquidFileError(name, body)
    : jsonError(theme, name, body, written);
}

function liquidFileError(name: string, body: string): string | null {
  const problem = liquidError(body);
  if (problem !== null) return problem;
  if (name.startsWith("sections/")) return sectionSchemaError(body);
  return name.startsWith("blocks/") ? blockSchemaError(body) : null;
}

/** Counts the files of the call too, so that one call cannot go past the limit. */
function tooManyError({ files }: Theme, name: string, written: ReadonlySet<string>): string | null {
  const limit = COUNT_LIMITS.find(([names]) => names.test(name));
  if (limit === undefined || Object.hasOwn(files, name)) return null;
  const [names, most, what] = limit;
  const all = new Set([...Object.keys(files), ...written, name]);
  const count = [...all].filter((each) => names.test(each)).length;
  return count > most ? `A theme can have at most ${most} ${what}` : null;
}

/** `index.json` beside `index.liquid`: a page has one template. */
function otherEndingError({ files }: Theme, name: string): string | null {
  const [, base, ending] = /^templates\/(.+)\.(liquid|json)$/.exec(name) ?? [];
  if (base === undefined) return null;
  const other = ending === "json" ? "liquid" : "json";
  return Object.hasOwn(files, `templates/${base}.${other}`)
    ? `Filename ${base} already exists with ${other} extension`
    : null;
}

function jsonError(
  theme: Theme,
  name: string,
  body: string,
  written: ReadonlySet<string>,
): string | null {
  let json: unknown;
  try {
    // Shopify allows one comment in front of the templates it writes itself.
    json = JSON.parse(body.replace(/^\s*\/\*[\s\S]*?\*\//, ""));
  } catch (error) {
    return `Invalid JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  return /^(templates|sections)\//.test(name) ? jsonTemplateError(theme, json, written) : null;
}
