import type { Theme } from "../state.ts";
import { liquidError } from "./liquid-errors.ts";
import { sectionSchemaError } from "./section-schema-error.ts";

const LARGEST_LIQUID_IN_BYTES = 256 * 1024;
const LARGEST_JSON_IN_BYTES = 1_500_000;

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
  if (name.startsWith("assets/")) return null;
  const size = Buffer.byteLength(body);
  if (name.endsWith(".liquid")) {
    if (size > LARGEST_LIQUID_IN_BYTES) return "Value exceeds 256 KB limit";
    const problem = liquidError(body);
    if (problem !== null) return problem;
    return name.startsWith("sections/") || name.startsWith("blocks/")
      ? sectionSchemaError(body)
      : null;
  }
  if (size > LARGEST_JSON_IN_BYTES) return "Value exceeds 1.5 MB limit";
  return jsonError(theme, name, body, written);
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
  if (!/^(templates|sections)\//.test(name)) return null;
  const missing = sectionTypes(json).find((type) => {
    const file = `sections/${type}.liquid`;
    return !written.has(file) && theme.files[file] === undefined;
  });
  return missing === undefined
    ? null
    : `Section type '${missing}' does not refer to an existing section file`;
}

function sectionTypes(json: unknown): string[] {
  const sections =
    isRecord(json) && isRecord(json["sections"]) ? Object.values(json["sections"]) : [];
  return sections
    .map((section) => (isRecord(section) ? section["type"] : null))
    .filter((type) => typeof type === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
