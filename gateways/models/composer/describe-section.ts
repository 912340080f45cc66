import { textOf } from "./json-text.ts";
import { blocks, openSection, presetBlocks, sectionSettings } from "./section.ts";

/** Answers a question about a section with what its file says. */
export function describeSection(code: string): string {
  const section = openSection(code);
  if (!section)
    return "This file has no schema that can be read, so it cannot be placed in the theme editor yet.";
  const name = textOf(section.schema, "name") ?? "unnamed";
  const labels = sectionSettings(section).map(({ label }) => label.toLowerCase());
  const kinds = blocks(section).map((block) => block.name.toLowerCase());
  const start = presetBlocks(section).length;
  return [
    `This is the section “${name}”.`,
    labels.length > 0
      ? `Merchants can set: ${[...new Set(labels)].join(", ")}.`
      : "It has no settings.",
    ...(kinds.length > 0 ? [`Its blocks are: ${kinds.join(", ")}; it starts with ${start}.`] : []),
    /\{%-?\s*javascript/.test(code) ? "It has a small script of its own." : "It needs no script.",
    "Ask for a change, for example “make the heading larger” or “dark background”.",
  ].join(" ");
}
