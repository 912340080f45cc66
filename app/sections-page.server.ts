import type { SectionListQuery } from "#app/http/section-list-query.server.ts";
import { listedSectionView } from "#app/http/section-view.server.ts";
import type { Edges } from "#app/edges.server.ts";
import { requestExcerpt } from "#app/ui/search-match.ts";
import { getByShop } from "#domain/sections/section.ts";
import { withPlaces } from "#domain/publishing/section-places.ts";
import { withThumbnails } from "#domain/sections/thumbnails.ts";
import { archetypes } from "#library/archetypes.ts";

const SAMPLES = ["faq", "stats", "testimonials"].flatMap((slug) =>
  archetypes.filter((archetype) => archetype.slug === slug).map(({ code }) => ({ slug, code })),
);

/** A page of the list with where each section is, as the interface tells it. */
export async function sectionList(edges: Pick<Edges, "db">, shop: string, query: SectionListQuery) {
  const list = await getByShop(edges, shop, query);
  const [placed, pictured] = await Promise.all([
    withPlaces(edges, shop, list.items),
    withThumbnails(edges, shop, list.items),
  ]);
  const items = placed.map((section, index) => ({
    ...listedSectionView(section),
    hasThumbnail: pictured[index]?.hasThumbnail ?? false,
  }));
  return { ...list, items };
}

/** The same for the page: of a request, what a row shows. */
export async function sectionsPage(
  edges: Pick<Edges, "db" | "clock">,
  shop: string,
  query: SectionListQuery,
) {
  const list = await sectionList(edges, shop, query);
  return {
    query,
    ...list,
    items: list.items.map((item) => ({ ...item, prompt: requestExcerpt(item, query.search) })),
    /** Code of three templates, to show what there could be; empty once there is a section. */
    samples: list.counts.all + list.counts.archive === 0 ? SAMPLES : [],
    /** ISO time of the server. */
    now: edges.clock.now().toISOString(),
  };
}

export type SectionsPage = Awaited<ReturnType<typeof sectionsPage>>;
export type ListedSection = SectionsPage["items"][number];
