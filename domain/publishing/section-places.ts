import type { Queryable } from "#platform/database.ts";
import { selectPlaces } from "./section-places-store.ts";
import type { SectionStatus } from "#domain/sections/section-status.ts";

export type SectionPlaces = {
  /** Names of the themes that have it now. */
  themes: string[];
  /** When it was taken out of the last theme that had it, by somebody else than the merchant here. */
  removedAt: Date | null;
  /** Whether someone edited its file in a theme, and nobody has said that it may stay so. */
  isEdited: boolean;
};

type Listed = {
  id: string;
  status: SectionStatus;
  themeName: string | null;
  updatedAt: Date;
};

/** Sections as they are listed, each with where it is in the shop's themes. */
export async function withPlaces<Section extends Listed>(
  { db }: { db: Queryable },
  shop: string,
  sections: Section[],
): Promise<(Section & SectionPlaces)[]> {
  const ids = sections.map(({ id }) => id);
  const places = Map.groupBy(await selectPlaces(db, shop, ids), ({ sectionId }) => sectionId);
  return sections.map((section) => {
    const rows = places.get(section.id) ?? [];
    const published = rows.filter(({ isPublished }) => isPublished);
    const themes = new Set(published.map(({ themeName }) => themeName));
    if (themes.size === 0 && section.status === "active" && section.themeName !== null)
      themes.add(section.themeName);
    const isRemoved = themes.size === 0 && section.status !== "draft";
    const removal = rows.findLast(({ isPublished }) => !isPublished)?.changedAt;
    return {
      ...section,
      themes: [...themes],
      removedAt: isRemoved
        ? (removal ?? (section.status === "inactive" ? section.updatedAt : null))
        : null,
      isEdited: published.some(({ isEdited }) => isEdited),
    };
  });
}
