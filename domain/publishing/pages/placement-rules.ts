import type { SectionPlaces, SectionSchema } from "#liquid/schema/section-schema.ts";
import { MOST_SECTIONS, type TemplateFile } from "./template-file.ts";
import { unusable, type UnusablePage } from "./unusable-page.ts";

/** Why the section cannot be added to this template, by its own schema and Shopify's limits; else null. */
export function refusalOf(
  schema: SectionSchema,
  type: string,
  template: TemplateFile,
  pageType: string,
): UnusablePage | null {
  if (!isFor(schema, pageType)) return unusable("section-not-allowed");
  if (template.keys.length >= MOST_SECTIONS) return unusable("full");
  const standing = template.entries.filter((entry) => entry.type === type).length;
  return standing >= (schema.limit ?? Number.POSITIVE_INFINITY) ? unusable("section-limit") : null;
}

function isFor({ enabled_on, disabled_on }: SectionSchema, pageType: string): boolean {
  if (enabled_on !== undefined) return names(enabled_on, pageType);
  return disabled_on === undefined || !names(disabled_on, pageType);
}

/** `customers/*` names every page of an account. */
function names({ templates }: SectionPlaces, pageType: string): boolean {
  return templates.some((name) =>
    name.endsWith("*") ? pageType.startsWith(name.slice(0, -1)) : name === pageType,
  );
}
