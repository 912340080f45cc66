import { boundary } from "@shopify/shopify-app-react-router/server";
import type { HeadersFunction } from "react-router";
import { sectionListQuery } from "#app/http/section-list-query.server.ts";
import { sectionView } from "#app/http/section-view.server.ts";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { SectionsScreen } from "#app/screens/sections/sections-screen.tsx";
import { withEdits } from "#domain/publishing/drift/edits.ts";
import { requestCheckOnOpening } from "#domain/publishing/drift/theme-checks.ts";
import { getByShop } from "#domain/sections/section.ts";
import { withThumbnails } from "#domain/sections/thumbnails.ts";
import { archetypes } from "#library/archetypes.ts";
import type { Route } from "./+types/app.sections._index.ts";

const SAMPLES = ["faq", "stats", "testimonials"].flatMap((slug) =>
  archetypes.filter((archetype) => archetype.slug === slug).map(({ code }) => ({ slug, code })),
);

export const meta = () => [{ title: "Sections" }];

export async function loader({ request }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  const query = sectionListQuery(request);
  await requestCheckOnOpening(edges, shop);
  const list = await getByShop(edges, shop, query);
  return {
    query,
    ...list,
    items: await withEdits(
      edges,
      shop,
      await withThumbnails(edges, shop, list.items.map(sectionView)),
    ),
    samples: list.counts.all + list.counts.archive === 0 ? SAMPLES : [],
    now: edges.clock.now().toISOString(),
  };
}

export default function Sections({ loaderData }: Route.ComponentProps) {
  return <SectionsScreen {...loaderData} />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
