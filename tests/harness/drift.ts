import { eq } from "drizzle-orm";
import { publications, sections } from "#db/schema.ts";
import { checksumOf } from "#platform/checksum.ts";
import { checkShopThemes } from "#domain/publishing/drift/check-shop-themes.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { publishAsPlanned, publishingEdges, sectionCode, seedSection, SHOP } from "./publishing.ts";
import type { SimulatedShopify } from "./simulated-shopify.ts";

export const NOTE_FILE = "sections/gs-note.liquid";
export const BY_HAND = sectionCode("by hand");

/** Compares the shop's files with its themes, as the background does. */
export const check = (db: Database, shopify: ShopifyAdmin, shop = SHOP) =>
  checkShopThemes(publishingEdges(db, shopify), shop);

/** A section that was published as "one", and edited in the theme; the check has seen it. */
export async function editedSection(
  edges: ReturnType<typeof publishingEdges>,
  simulated: SimulatedShopify,
  { themeId, body = BY_HAND }: { themeId: string; body?: string },
) {
  const { db, shopify } = edges;
  const { id, versionIds } = await seedSection(db, ["one"]);
  await publishAsPlanned(edges, { sectionId: id, themeId });
  await themesOf(simulated).edit(themeId, body);
  await check(db, shopify);
  const [row] = (await recordsOf(db, id)).rows;
  return {
    id,
    headId: versionIds[0] ?? "",
    key: { shop: SHOP, sectionId: id, publicationId: row?.id ?? "" },
    expectedChecksum: checksumOf(body),
  };
}

/** A merchant's hands in the themes, and the merchant's eyes on them. */
export function themesOf(simulated: SimulatedShopify, shop = SHOP) {
  const act = (themeId: string, action: string, more: object = {}) =>
    simulated.control("themes", { shop, themeId, action, ...more });
  return {
    act,
    edit: (themeId: string, body: string | null, file = NOTE_FILE) =>
      act(themeId, "edit", { file, body }),
    async file(themeId: string, file = NOTE_FILE): Promise<string | null> {
      const { themes } = await simulated.state(shop);
      return themes.find(({ id }) => id === themeId)?.files[file]?.body ?? null;
    },
    /** Calls of the Admin API since the simulator's start. */
    async calls(): Promise<number> {
      return (await simulated.state(shop)).calls.length;
    },
  };
}

/** The section and its publications, oldest first. */
export async function recordsOf(db: Database, sectionId: string) {
  const [section] = await db.select().from(sections).where(eq(sections.id, sectionId));
  if (section === undefined) throw new Error("No such section");
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.sectionId, sectionId))
    .orderBy(publications.createdAt);
  return { section, rows, states: rows.map(({ state }) => state) };
}

/** What the records say of a section and what its themes have: one truth, as a merchant would see it. */
export async function expectAgreement(
  db: Database,
  simulated: SimulatedShopify,
  sectionId: string,
): Promise<string[]> {
  const { section, rows } = await recordsOf(db, sectionId);
  const { themes } = await simulated.state(section.shop);
  const published = rows.filter(({ state }) => state === "published");
  const lies = published
    .filter(({ themeId, fileName, checksum, seenChecksum }) => {
      const file = themes.find(({ id }) => id === themeId)?.files[fileName];
      return file === undefined || file.checksum !== (seenChecksum ?? checksum);
    })
    .map(({ themeName, fileName }) => `${fileName} is not in ${themeName} as its row says`);
  const isPlaced = published.some(
    ({ themeId, fileName }) => themeId === section.themeId && fileName === section.fileName,
  );
  if ((section.status === "active") !== published.length > 0)
    lies.push(`${section.status} with ${published.length} published`);
  if (section.status === "active" && !isPlaced) lies.push("its place is not published");
  if (rows.some(({ state }) => state === "writing")) lies.push("still writing");
  return lies;
}
