import { cutMarkup } from "./cut-markup.ts";

/** An element of the section that the merchant wants to talk about, as `POST /api/chat/stream` takes it. */
export type PickedElement = { selector: string; html: string };

export const SELECTOR_LIMIT = 500;
export const MARKUP_LIMIT = 4_000;

/** What can be done without a name: characters that print nothing. */
// oxlint-disable-next-line no-control-regex -- those are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Reads what a frame, or an old message, says was picked; null for anything else. */
export function readPickedElement(value: unknown): PickedElement | null {
  if (typeof value !== "object" || value === null) return null;
  const selector: unknown = Reflect.get(value, "selector");
  const html: unknown = Reflect.get(value, "html");
  if (typeof selector !== "string" || typeof html !== "string") return null;
  const name = cutMarkup(selector.replaceAll(UNPRINTABLE, "").trim(), SELECTOR_LIMIT);
  const markup = cutMarkup(html.replaceAll(UNPRINTABLE, ""), MARKUP_LIMIT);
  return name === "" || markup.trim() === "" ? null : { selector: name, html: markup };
}
