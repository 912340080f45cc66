import { parseSectionSchema } from "../schema/parse-section-schema.ts";
import type { SectionSchema } from "../schema/section-schema.ts";
import { attributesHtml } from "./html.ts";

/** The element that the storefront puts around a section, with the schema's tag and class. */
export function wrapSection(html: string, sectionId: string, schema: SectionSchema): string {
  const tag = /^(article|aside|div|footer|header|section)$/.exec(schema.tag ?? "")?.[0] ?? "div";
  const classes = ["shopify-section", schema.class ?? ""].filter((name) => name !== "").join(" ");
  const attributes = attributesHtml({ id: `shopify-section-${sectionId}`, class: classes });
  return `<${tag}${attributes}>${html}</${tag}>`;
}

/** A broken or missing schema leaves the section without settings; the checker says so. */
export function sectionSchema(code: string): SectionSchema {
  const parsed = parseSectionSchema(code);
  if (parsed.kind === "schema") return parsed.schema;
  return { name: "", settings: [], blocks: [], presets: [] };
}
