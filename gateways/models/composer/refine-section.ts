import type { SectionBrief } from "#domain/generation/section-model.ts";
import { changes } from "./changes.ts";
import { refineElement } from "./refine-element.ts";
import { readRequestText } from "./request-text.ts";
import type { Section } from "./section.ts";

/** What merchants are told they can ask for. */
export const ABILITIES = [
  "make the heading larger or smaller",
  "change the title, text or button to “…”",
  "set the columns or the number of products",
  "add or remove questions, reviews and other blocks",
  "add or remove a button",
  "remove images",
  "use a dark, light or colored background",
  "align the text",
  "add or reduce padding",
  "round the corners",
  "rename the section",
];

export type Refinement = { code: string; said: string[]; remarks: string[] };

/** Does everything to the file that the request asks for; class names, setting ids and block types stay. */
export function refineSection(section: Section, brief: SectionBrief): Refinement {
  const request = readRequestText(brief.request);
  const said: string[] = [];
  const remarks: string[] = [];
  let now = section;
  const picked = refineElement(section, request, brief.element);
  if (picked) {
    return picked.kind === "changed"
      ? { code: picked.section.code, said: [picked.said], remarks }
      : { code: section.code, said, remarks: [picked.said] };
  }
  for (const change of changes) {
    const outcome = change(request, { section: now, isNew: false, theme: brief.theme })?.(now);
    if (!outcome) continue;
    if (outcome.kind === "changed") {
      now = outcome.section;
      said.push(outcome.said);
    } else remarks.push(outcome.said);
  }
  return { code: now.code, said, remarks };
}
