import { eq } from "drizzle-orm";
import { publications, sections, sectionVersions, trials } from "#db/schema.ts";
import { planPublish } from "#domain/publishing/plan/publish-plan.ts";
import { publishSection } from "#domain/publishing/write/publish-section.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { randomIds } from "#platform/ids.ts";
import type { SimulatedShopify } from "./simulated-shopify.ts";

export const SHOP = "demo-store.myshopify.com";
export const OTHER_SHOP = "other-store.myshopify.com";
const NOW = new Date("2026-11-21T10:00:00Z");

export const sectionCode = (text: string) => `<div class="gs-note">${text}</div>
{% schema %}{"name": "Note", "settings": [], "presets": [{"name": "Note"}]}{% endschema %}
`;

/** A section of a shop in its trial, with versions of these texts; the last one is the current. */
export async function seedSection(
  db: Database,
  texts: string[],
  { shop = SHOP, name = "Note" } = {},
) {
  await db
    .insert(trials)
    .values({ id: randomIds.uuid(), shop, startedAt: NOW, endsAt: addDays(7), maxUsage: 10 })
    .onConflictDoNothing();
  const id = randomIds.uuid();
  await db.insert(sections).values({ id, shop, name, versionCount: texts.length });
  const versionIds: string[] = [];
  for (const [index, text] of texts.entries()) {
    const versionId = randomIds.uuid();
    versionIds.push(versionId);
    await db.insert(sectionVersions).values({
      id: versionId,
      sectionId: id,
      shop,
      number: index + 1,
      code: sectionCode(text),
      publishable: true,
      origin: "generation",
    });
  }
  await db
    .update(sections)
    .set({ currentVersionId: versionIds.at(-1) ?? null })
    .where(eq(sections.id, id));
  return { id, versionIds };
}

function addDays(days: number): Date {
  return new Date(NOW.getTime() + days * 86_400_000);
}

/** What a merchant does: look at the plan, then publish what it showed. */
export async function publishAsPlanned(
  edges: ReturnType<typeof publishingEdges>,
  request: { sectionId: string; themeId: string; versionId?: string; shop?: string },
) {
  const { shop = SHOP } = request;
  const plan = await planPublish(edges, { ...request, shop });
  const { fileName, expectedChecksum, versionId } = plan;
  return publishSection(edges, { ...request, shop, versionId, fileName, expectedChecksum });
}

export function publishingEdges(db: Database, shopify: ShopifyAdmin) {
  return { db, shopify, ids: randomIds, clock: { now: () => NOW } };
}

/** The section's side and the theme's side of the truth. */
export async function truthAbout(
  db: Database,
  simulated: SimulatedShopify,
  { sectionId, themeId, fileName }: { sectionId: string; themeId: string; fileName: string },
) {
  const rows = await db.select().from(publications).where(eq(publications.sectionId, sectionId));
  const [section] = await db.select().from(sections).where(eq(sections.id, sectionId));
  const { themes } = await simulated.state(section?.shop ?? SHOP);
  const file = themes.find(({ id }) => id === themeId)?.files[fileName];
  return {
    status: section?.status,
    states: rows
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
      .map(({ state }) => state),
    published: rows.filter(({ state }) => state === "published").map(({ checksum }) => checksum),
    body: file?.body ?? null,
    checksum: file?.checksum ?? null,
  };
}
