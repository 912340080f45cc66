import type { Change } from "../change.ts";
import { setMember } from "../json-edit.ts";
import { child, items, textOf } from "../json-text.ts";
import { cleanText } from "../merchant-text.ts";
import { quoteFor } from "../request-text.ts";
import { editSchema } from "../section.ts";

/** Shopify's limit for the name of a section. */
const LONGEST_NAME = 25;

/** "Rename the section to …": the name in the theme editor, not the file's. */
export const sectionName: Change = (request) => {
  const words = quoteFor(request, "name");
  if (words === undefined) return null;
  return (section) => {
    const name = cleanText(words).slice(0, LONGEST_NAME).trim();
    const before = textOf(section.schema, "name");
    if (name === "") return { kind: "unable", said: "A section needs a name." };
    if (name === before)
      return { kind: "already", said: `The section is already named “${name}”.` };
    const presetIndex = items(child(section.schema, "presets")).findIndex(
      (preset) => textOf(preset, "name") === before,
    );
    let changed = editSchema(section, (text) => setMember(text, section.schema, "name", name));
    const preset = child(changed.schema, "presets", Math.max(0, presetIndex));
    if (preset) changed = editSchema(changed, (text) => setMember(text, preset, "name", name));
    const cut = name === cleanText(words) ? "" : `, cut to Shopify's ${LONGEST_NAME} characters`;
    return {
      kind: "changed",
      section: changed,
      said: `the section is named “${name}” in the theme editor${cut}`,
    };
  };
};
