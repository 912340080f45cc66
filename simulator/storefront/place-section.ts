import { jsonTemplate, presetOf } from "./json-template.ts";

export type SectionPlacement =
  | { kind: "placed"; file: string; text: string; sectionId: string }
  | { kind: "no-such-section" }
  | { kind: "no-such-template" };

/**
 * Adds a section at the end of a JSON template, with its first preset: what a merchant does in the theme
 * editor with "Add section". A second copy gets an id of its own.
 *
 * @param template name without folder and ending, such as `index`.
 * @param type file name of the section without folder and ending.
 */
export function placeSection(
  files: Record<string, string>,
  template: string,
  type: string,
): SectionPlacement {
  const code = ownText(files, `sections/${type}.liquid`);
  if (code === undefined) return { kind: "no-such-section" };
  const file = `templates/${template}.json`;
  const current = ownText(files, file);
  if (current === undefined) return { kind: "no-such-template" };
  const page = jsonTemplate(current);
  const sectionId = freeId(type.replaceAll(/[^A-Za-z0-9]+/g, "_"), page.sections);
  const changed = {
    ...page,
    sections: { ...page.sections, [sectionId]: presetOf(type, code) },
    order: [...page.order, sectionId],
  };
  return { kind: "placed", file, text: `${JSON.stringify(changed, null, 2)}\n`, sectionId };
}

function freeId(wanted: string, taken: Record<string, unknown>): string {
  let id = wanted;
  for (let count = 2; Object.hasOwn(taken, id); count += 1) id = `${wanted}_${count}`;
  return id;
}

function ownText(files: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}
