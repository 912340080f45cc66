import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";

const UNTITLED = "Untitled section";
const WORDS_OF_PROMPT = 6;
const LONGEST = 60;

/** What a merchant may call a section, in UTF-16 units as everywhere. */
const CHOSEN_LIMIT_IN_CHARACTERS = 100;
const COPY = " copy";

/** The name in the code's schema, else the first words of the prompt. */
export function sectionName(code: string, prompt: string): string {
  return schemaName(code) ?? promptName(prompt);
}

/**
 * The section's name when its head becomes `code`: the new schema's, unless the merchant chose a name.
 */
export function nameAfter(
  section: { name: string; prompt: string; code: string },
  code: string,
): string {
  const isChosen = ![sectionName(section.code, section.prompt), UNTITLED].includes(section.name);
  return isChosen ? section.name : sectionName(code, section.prompt);
}

/** The name of a copy; as long as a merchant's own may be. */
export function copyName(name: string): string {
  const room = CHOSEN_LIMIT_IN_CHARACTERS - COPY.length;
  let kept = name;
  if (name.length > room) kept = name.slice(0, room).replace(HALF_CHARACTER, "").trimEnd();
  return `${kept}${COPY}`;
}

/** The first half of a character that was cut. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

function schemaName(code: string): string | null {
  if (!code.includes("schema")) return null;
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") return null;
  const name = oneLine(parsed.schema.name);
  const isTranslationKey = name.startsWith("t:");
  return name === "" || isTranslationKey ? null : shortened(name);
}

function promptName(prompt: string): string {
  const words = oneLine(prompt).split(" ").slice(0, WORDS_OF_PROMPT).join(" ");
  return words === "" ? UNTITLED : shortened(words);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
}

/** Never cut in the middle of a character. */
function shortened(text: string): string {
  return Array.from(text).slice(0, LONGEST).join("").trim();
}
