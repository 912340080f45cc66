import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { seedOf } from "./entry-text.ts";
import { typeOfFile } from "./look-at-page.ts";
import type { PlaceRequest } from "./place-on-page.ts";
import { placedInTheme, type PlacementRow } from "./placement-store.ts";
import { entryKey } from "./section-entry.ts";
import { hasKey, settleAbandonedPlacements, templateOf } from "./settle-placement.ts";
import { readTemplate } from "./template-file.ts";

type Edges = { db: Database; shopify: Pick<ShopifyAdmin, "readThemeFiles"> };

/** The same request, answered before: its answer got lost. */
export async function standingPlacement(
  edges: Edges,
  request: PlaceRequest,
): Promise<PlacementRow | null> {
  await settleAbandonedPlacements(edges, request);
  for (const row of await placedInTheme(edges.db, request)) {
    if (!isAskedFor(row, request)) continue;
    const file = await templateOf(edges.shopify, row);
    if (file !== null && hasKey(file, row.entryKey)) return row;
  }
  return null;
}

/** The key tells the place that was asked for. */
function isAskedFor(row: PlacementRow, { template, after, expectedChecksum }: PlaceRequest) {
  if (row.templateName !== `templates/${template}.json`) return false;
  if (row.backupChecksum !== expectedChecksum) return false;
  const before = readTemplate(row.backupBody);
  if (before.kind === "unusable") return false;
  const type = typeOfFile(row.fileName);
  const seed = seedOf({ ...row, after }, expectedChecksum);
  return row.entryKey === entryKey({ type, seed, taken: before.template.keys });
}
