import { Buffer } from "node:buffer";
import { insertEntry } from "./edit-template.ts";
import type { LookedAt } from "./look-at-page.ts";
import { sectionEntry } from "./section-entry.ts";
import { LARGEST_TEMPLATE_IN_BYTES } from "./template-file.ts";
import { unusable } from "./unusable-page.ts";

type UsablePage = Extract<LookedAt, { kind: "usable" }>;

/**
 * The template's text with the section in it.
 *
 * The same section at the same place of the same template gives the same text: what was planned is written,
 * and a request that is sent again can be told.
 */
export function textWithEntry(
  { section, page, file, type, schema, template }: UsablePage,
  after: string | null,
) {
  const place = { sectionId: section.id, templateName: page.fileName, after };
  const seed = seedOf(place, file.checksum);
  const { key, entry } = sectionEntry(schema, { type, seed, taken: template.keys });
  const text = insertEntry(template, { key, entry, after });
  return Buffer.byteLength(text) > LARGEST_TEMPLATE_IN_BYTES
    ? unusable("too-large")
    : { kind: "composed" as const, key, text };
}

export function seedOf(
  place: { sectionId: string; templateName: string; after: string | null },
  checksum: string,
): string {
  return JSON.stringify([place.sectionId, place.templateName, place.after, checksum]);
}
