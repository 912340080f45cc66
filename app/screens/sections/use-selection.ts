import { useRef, useState } from "react";
import type { ListedSection } from "./sections-page.ts";

export type Selection = {
  /** In the order of the list. */
  sections: ListedSection[];
  has(section: ListedSection): boolean;
  /** @param toLast chooses all rows from the one that was chosen last, as with Shift. */
  choose(section: ListedSection, isChosen: boolean, toLast: boolean): void;
  chooseAll(isChosen: boolean): void;
  clear(): void;
};

/** The chosen rows of the page that is shown; what is not shown any more is not chosen. */
export function useSelection(items: ListedSection[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const sections = items.filter(({ id }) => chosen.has(id));
  const set = (changed: ListedSection[], isChosen: boolean) => {
    const ids = new Set(sections.map(({ id }) => id));
    for (const { id } of changed)
      if (isChosen) ids.add(id);
      else ids.delete(id);
    setChosen(ids);
  };
  return {
    sections,
    has: ({ id }) => chosen.has(id),
    choose(section, isChosen, toLast) {
      const to = items.indexOf(section);
      const from = toLast ? items.findIndex(({ id }) => id === last.current) : to;
      const [first, end] = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      set(items.slice(first, end + 1), isChosen);
      last.current = section.id;
    },
    chooseAll: (isChosen) => set(items, isChosen),
    clear: () => setChosen(new Set()),
  };
}
