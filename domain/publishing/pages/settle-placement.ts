import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import type { WritesOf } from "../announced-write-store.ts";
import { readThemeFile } from "../read-theme-file.ts";
import {
  abandonedPlacements,
  endLatePlacing,
  markNotPlaced,
  markPlaced,
  type PlacementRow,
} from "./placement-store.ts";

type Edges = { db: Database; shopify: Pick<ShopifyAdmin, "readThemeFiles"> };

/** What the template says of a write that was cut short. */
export type Settled =
  | { kind: "placed"; placement: PlacementRow }
  | { kind: "taken-off" }
  /** The entry is not there: it was not written, or not yet. */
  | { kind: "not-written" };

/** Finds out what became of entries whose writing was cut short, in a theme or of a section. */
export async function settleAbandonedPlacements(edges: Edges, among: WritesOf): Promise<void> {
  for (const row of await abandonedPlacements(edges.db, among)) await settlePlacement(edges, row);
}

/** Looks for the entry in the template, and records the answer. */
export async function settlePlacement(edges: Edges, row: PlacementRow): Promise<Settled> {
  const file = await templateOf(edges.shopify, row);
  if (file !== null && hasKey(file, row.entryKey))
    return { kind: "placed", placement: await markPlaced(edges.db, row, file.checksum) };
  if (row.checksum === null) {
    await endLatePlacing(edges.db, row.id);
    return { kind: "not-written" };
  }
  await markNotPlaced(edges.db, [row.id], "rolled-back");
  return { kind: "taken-off" };
}

/** The template as it is now; null when it, or its theme, is gone. */
export async function templateOf(
  shopify: Pick<ShopifyAdmin, "readThemeFiles">,
  { themeId, templateName }: { themeId: string; templateName: string },
): Promise<ThemeFile | null> {
  try {
    return await readThemeFile(shopify, themeId, templateName);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** Also in a template that we could not edit: a key of ours is like no other text. */
export function hasKey({ body }: ThemeFile, entryKey: string): boolean {
  return body?.includes(JSON.stringify(entryKey)) ?? false;
}
