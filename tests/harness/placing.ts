import { eq } from "drizzle-orm";
import { pagePlacements } from "#db/schema.ts";
import { placeOnPage } from "#domain/publishing/pages/place-on-page.ts";
import { planPlacement } from "#domain/publishing/pages/placement-plan.ts";
import { readTemplate } from "#domain/publishing/pages/template-file.ts";
import type { Database } from "#platform/database.ts";
import { publishAsPlanned, seedSection, SHOP, type publishingEdges } from "./publishing.ts";
import type { SimulatedShopify } from "./simulated-shopify.ts";

type Edges = ReturnType<typeof publishingEdges>;

/** A section of the text that stands in the theme and on no page. @returns its id. */
export async function publishedSection(
  edges: Edges,
  {
    themeId,
    text = "A note on glaze",
    name = "Note",
  }: { themeId: string; text?: string; name?: string },
): Promise<string> {
  const { id } = await seedSection(edges.db, [text], { name });
  await publishAsPlanned(edges, { sectionId: id, themeId });
  return id;
}

/** What a merchant does: look at the plan, then add what it showed. */
export async function placeAsPlanned(
  edges: Edges,
  request: { sectionId: string; themeId: string; template?: string; after?: string | null },
) {
  const place = { template: "index", shop: SHOP, ...request };
  const plan = await planPlacement(edges, place);
  if (plan.kind === "unusable") return plan;
  const { expectedChecksum, after } = plan;
  return placeOnPage(edges, { ...place, after, expectedChecksum });
}

/** The database's side and the theme's side of the truth. */
export async function truthAboutPage(
  db: Database,
  simulated: SimulatedShopify,
  {
    themeId,
    sectionId,
    template = "index",
  }: { themeId: string; sectionId: string; template?: string },
) {
  const rows = await db
    .select()
    .from(pagePlacements)
    .where(eq(pagePlacements.sectionId, sectionId));
  const { themes } = await simulated.state(SHOP);
  const file = themes.find(({ id }) => id === themeId)?.files[`templates/${template}.json`];
  const read = readTemplate(file?.body ?? "");
  const entries = read.kind === "template" ? read.template.entries : [];
  const placed = rows.filter(({ state }) => state === "published");
  return {
    states: rows.map(({ state }) => state).toSorted(),
    placed: placed.map(({ entryKey, checksum }) => ({ entryKey, checksum })),
    types: entries.map(({ type }) => type),
    keys: entries.map(({ key }) => key),
    body: file?.body ?? null,
    checksum: file?.checksum ?? null,
  };
}
