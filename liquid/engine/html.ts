import { outputText } from "./output-text.ts";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Attributes with a space in front; nil and false ones are left out. */
export function attributesHtml(attributes: Record<string, unknown>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${attributeName(name)}="${escapeHtml(outputText(value))}"`)
    .join("");
}

/** A name that ends the tag or starts another attribute is cut to what is harmless. */
function attributeName(name: string): string {
  return name.replace(/[^\w:.@-]/g, "");
}
