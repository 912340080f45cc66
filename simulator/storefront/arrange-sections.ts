import { jsonTemplate } from "./json-template.ts";

export type Arrangement = "remove" | "up" | "down";

/**
 * Takes a section from a JSON template, or moves it by one place.
 *
 * @returns the new text; null when the template has no such section, or it stands at that end already.
 */
export function arrangeSections(
  text: string | undefined,
  sectionId: string,
  arrangement: Arrangement,
): string | null {
  const page = jsonTemplate(text);
  const index = page.order.indexOf(sectionId);
  if (index === -1) return null;
  if (arrangement === "remove") {
    const { [sectionId]: _removed, ...sections } = page.sections;
    return textOf({ ...page, sections, order: page.order.filter((id) => id !== sectionId) });
  }
  const place = arrangement === "up" ? index - 1 : index + 1;
  if (place < 0 || place >= page.order.length) return null;
  const order = page.order.toSpliced(index, 1).toSpliced(place, 0, sectionId);
  return textOf({ ...page, order });
}

const textOf = (page: object) => `${JSON.stringify(page, null, 2)}\n`;
