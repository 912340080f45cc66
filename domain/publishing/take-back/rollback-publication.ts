import type { Section } from "#domain/sections/section.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, InvalidInput, NotFound } from "#platform/errors.ts";
import { earlierPublication } from "./earlier-publication.ts";
import { ownedSection } from "../owned-section.ts";
import { markEnded, rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { placeSection, unplaceSection } from "../place-section.ts";
import { leavePages } from "./leave-pages.ts";
import { putBack } from "./put-back.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";

type Edges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile" | "deleteThemeFile">;
};

/**
 * Puts back what a publication replaced, or removes its file when there was nothing. Open to every plan.
 *
 * Repeatable.
 *
 * @returns the section, a draft again when that was its last publication.
 * @throws {Conflict} `theme-file-changed` when the file is not as we wrote it.
 * @throws {InvalidInput} when Shopify does not accept the earlier file, or its removal.
 */
export async function rollbackPublication(
  edges: Edges,
  request: { shop: string; sectionId: string; publicationId: string },
): Promise<Section> {
  const { db, clock, shopify } = edges;
  const { shop, sectionId } = request;
  await settleAbandonedWrites(edges, { shop, sectionId });
  const rows = await rowsOfSection(db, { shop, sectionId });
  const row = rows.find(({ id }) => id === request.publicationId);
  if (row === undefined) throw new NotFound("The section has no such publication");
  if (row.state === "rolled-back") return ownedSection(edges, request);
  refuseUnlessStanding(row, rows);

  const { backupBody: body, backupChecksum: checksum } = row;
  const backup = body === null || checksum === null ? null : { body, checksum };
  const outcome = await putBack(shopify, row, backup, () => leavePages(edges, row));
  if (outcome.kind === "refused")
    throw new InvalidInput([{ path: "publicationId", message: outcome.message }]);
  if (outcome.kind === "changed")
    throw new Conflict("theme-file-changed", `${row.fileName} was changed in the theme`, {
      currentChecksum: outcome.currentChecksum,
    });

  const revived = outcome.kind === "theme-gone" ? null : earlierPublication(row, rows);
  // Read anew: someone may have published it elsewhere meanwhile.
  const now = await rowsOfSection(db, { shop, sectionId });
  const remaining = now.find(({ id, state }) => id !== row.id && state === "published");
  const place = revived ?? remaining;
  if (place === undefined) await unplaceSection({ db, clock }, request);
  else await placeSection({ db, clock }, request, place);
  await markEnded(db, row.id, "rolled-back", revived && { ...revived, noticedAt: clock.now() });
  return ownedSection(edges, request);
}

function refuseUnlessStanding(
  { state, themeId, fileName }: PublicationRow,
  rows: PublicationRow[],
): void {
  const isWritten = rows.some(
    (row) => row.state === "writing" && row.themeId === themeId && row.fileName === fileName,
  );
  if (isWritten)
    throw new Conflict("run-in-progress", `${fileName} is being published at this moment`);
  if (state === "removed")
    throw new Conflict("invalid-transition", `${fileName} was replaced by a later publication`);
  if (state === "gone")
    throw new Conflict("invalid-transition", `${fileName} is not in the theme any more`);
}
