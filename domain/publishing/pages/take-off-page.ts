import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, InvalidInput, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { removeEntry } from "./edit-template.ts";
import {
  abandonPlacing,
  beginTakingOff,
  markNotPlaced,
  markPlaced,
  placementsOfSection,
  type PlacementRow,
} from "./placement-store.ts";
import { isWithEntry } from "./same-meaning.ts";
import {
  hasKey,
  settleAbandonedPlacements,
  settlePlacement,
  templateOf,
} from "./settle-placement.ts";
import { readTemplate } from "./template-file.ts";
import type { UnusablePage } from "./unusable-page.ts";

type Edges = {
  db: Database;
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile">;
};

export type TakenOff =
  /** The template is, byte for byte, what it was before. */
  | { kind: "restored" }
  /** It was changed since: those changes stay, only the section's entry went. */
  | { kind: "entry-removed" }
  /** Someone had taken it off, or the template or the theme is gone. */
  | { kind: "already-gone" }
  /** The template cannot be edited safely any more: nothing was written. */
  | ({ kind: "unusable" } & UnusablePage);

/**
 * Takes a section off a page. Open to every plan.
 *
 * Repeatable. Nothing that a merchant changed in the template meanwhile is lost, but in the entry itself.
 *
 * @throws {InvalidInput} when Shopify does not accept the template.
 */
export async function takeOffPage(
  edges: Edges,
  request: { shop: string; sectionId: string; placementId: string },
): Promise<TakenOff> {
  await settleAbandonedPlacements(edges, request);
  const rows = await placementsOfSection(edges.db, request);
  const row = rows.find(({ id }) => id === request.placementId);
  if (row === undefined) throw new NotFound("The section has no such placement");
  if (row.state !== "published" && row.state !== "writing") return { kind: "already-gone" };
  const begun = await beginTakingOff(edges.db, row);
  if (begun === null)
    throw new Conflict("run-in-progress", `${row.templateName} is being changed at this moment`);
  try {
    return await takeOff(edges, begun);
  } catch (error) {
    return afterFault(edges, begun, error);
  }
}

async function takeOff({ db, shopify }: Edges, row: PlacementRow): Promise<TakenOff> {
  const file = await templateOf(shopify, row);
  if (file === null || !hasKey(file, row.entryKey)) return gone(db, row);
  const read = readTemplate(file.body ?? "");
  if (read.kind === "unusable") {
    await markPlaced(db, row, row.checksum ?? file.checksum);
    return read;
  }
  if (!read.template.keys.includes(row.entryKey)) return gone(db, row);
  const isAsBefore = isWithEntry(read.template.text, row.entryKey, row.backupBody);
  const text = isAsBefore ? row.backupBody : removeEntry(read.template, row.entryKey);
  const answer = await shopify.upsertThemeFile(row.themeId, row.templateName, text);
  if (answer.kind === "refused")
    throw new InvalidInput([{ path: "placementId", message: answer.message }]);
  const after = await templateOf(shopify, row);
  if (after !== null && hasKey(after, row.entryKey))
    throw new ShopifyUnavailable(`${row.templateName} still has the section after the write`);
  await markNotPlaced(db, [row.id], "rolled-back");
  return { kind: isAsBefore ? "restored" : "entry-removed" };
}

async function gone(db: Database, { id }: PlacementRow): Promise<TakenOff> {
  await markNotPlaced(db, [id], "gone");
  return { kind: "already-gone" };
}

/** The entry is there, or it is not: the theme knows. */
async function afterFault(edges: Edges, row: PlacementRow, fault: unknown): Promise<TakenOff> {
  await abandonPlacing(edges.db, row.id);
  const settled = await settlePlacement(edges, row).catch(() => null);
  if (settled?.kind !== "taken-off") throw fault;
  const file = await templateOf(edges.shopify, row);
  if (file === null) return { kind: "already-gone" };
  return { kind: file.checksum === row.backupChecksum ? "restored" : "entry-removed" };
}
