import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import { isRecord, parseThemeJson } from "#liquid/schema/theme-json.ts";
import type { TemplateEntry } from "./template-file.ts";

/** Shopify takes no more names at once. */
const NAMES_A_CALL = 250;
const SCHEMA_WORDS = "locales/*.default.schema.json";
const LONGEST_DETAIL = 60;
const HEADINGS = ["heading", "title", "text", "eyebrow", "caption"];

export type SectionNames = (entry: TemplateEntry) => string;

/** What merchants call the theme's sections: as the theme editor lists them. */
export async function readSectionNames(
  shopify: Pick<ShopifyAdmin, "readThemeFiles">,
  themeId: string,
  types: string[],
): Promise<SectionNames> {
  const fileNames = [...new Set(types)].filter((type) => /^[\w.-]+$/.test(type)).map(fileOf);
  const wanted = [SCHEMA_WORDS, ...fileNames];
  const bodies = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += NAMES_A_CALL) {
    const names = wanted.slice(start, start + NAMES_A_CALL);
    for (const { fileName, body } of await shopify.readThemeFiles(themeId, names))
      if (body !== null) bodies.set(fileName, body);
  }
  const words = parseThemeJson([...bodies].find(([name]) => name.startsWith("locales/"))?.[1]);
  return ({ name, type }) =>
    named(name, words) ?? named(schemaName(bodies.get(fileOf(type))), words) ?? fromFile(type);
}

const fileOf = (type: string) => `sections/${type}.liquid`;

function schemaName(code: string | undefined): string | null {
  const parsed = parseSectionSchema(code ?? "");
  return parsed.kind === "schema" && parsed.schema.name !== "" ? parsed.schema.name : null;
}

/** `t:sections.hero.name` stands in the theme's words for the theme editor. */
function named(name: string | null, words: unknown): string | null {
  if (name === null || name.trim() === "") return null;
  if (!name.startsWith("t:")) return name;
  const found = name
    .slice("t:".length)
    .split(".")
    .reduce<unknown>(
      (inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
      words,
    );
  return typeof found === "string" ? found : null;
}

/** `image-with-text` becomes “Image with text”. */
function fromFile(type: string): string {
  const words = type.replaceAll(/[-_.]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The heading that tells it from others of its name; null when it has none. */
export function detailOf({ settings }: TemplateEntry): string | null {
  for (const id of HEADINGS) {
    const value = Object.hasOwn(settings, id) ? settings[id] : undefined;
    if (typeof value !== "string") continue;
    const text = value
      .slice(0, 2000)
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    if (text === "" || text.includes("{{")) continue;
    return text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL - 1).trimEnd()}…` : text;
  }
  return null;
}
