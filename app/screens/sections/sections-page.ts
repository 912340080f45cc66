import type { SectionListQuery } from "#app/http/section-list-query.server.ts";
import type { SectionsPage } from "#app/sections-page.server.ts";

export type { ListedSection, SectionsPage } from "#app/sections-page.server.ts";

/** Nothing in the archive either; a search that finds nothing is something else. */
export function hasNoSections({ query, counts }: SectionsPage): boolean {
  return query.search === "" && counts.all + counts.archive === 0;
}

/** The list's address with some of it changed; what is the default stays out. A change starts at page 1. */
export function listAddress(query: SectionListQuery, change: Partial<SectionListQuery>): string {
  const { status, search, sort, page } = { ...query, page: 1, ...change };
  const parameters = new URLSearchParams();
  if (status !== "all") parameters.set("status", status);
  if (search !== "") parameters.set("search", search);
  if (sort !== "newest") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  return parameters.size > 0 ? `/app/sections?${parameters}` : "/app/sections";
}
