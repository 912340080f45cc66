import { unpublish, type Section } from "#domain/sections/section.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, InvalidInput } from "#platform/errors.ts";
import { ownedSection } from "../owned-section.ts";
import { markEnded, rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { placeSection, unplaceSection } from "../place-section.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";
import { leavePages } from "./leave-pages.ts";
import { putBack } from "./put-back.ts";
import { standingFiles, type StandingFile } from "./standing-files.ts";

type Edges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile" | "deleteThemeFile">;
};

type UnpublishRequest = {
  shop: string;
  sectionId: string;
  /** Of one theme only. */
  themeId?: string | undefined;
  /** What becomes of files that someone edited; without it such a file stops everything. */
  edited?: "keep" | "remove" | undefined;
  /** Of the edited files that the merchant saw: any other edit is asked about again. */
  seenChecksums?: string[] | undefined;
};

/** A file that someone edited in the theme: it was left, and is the merchant's now. */
export type KeptFile = { themeId: string; themeName: string; fileName: string };

/**
 * Takes the section out of every theme, or of one, and off the pages that we put it on. Open to every plan.
 *
 * All files are looked at before any is touched. Repeatable: cut short, the next call goes on where it stopped.
 *
 * @throws {Conflict} `theme-file-changed` with `files` when someone edited some and no choice was made;
 * `invalid-transition` when the section is in no theme, or not in this one.
 * @throws {InvalidInput} when Shopify does not accept a removal: the section stays active.
 */
export async function unpublishSection(
  edges: Edges,
  request: UnpublishRequest,
): Promise<Section & { kept: KeptFile[] }> {
  const { db } = edges;
  const { shop, sectionId, themeId } = request;
  await ownedSection(edges, request);
  await settleAbandonedWrites(edges, { shop, sectionId });
  const rows = await rowsOfSection(db, request);
  const isLeft = (row: PublicationRow) => themeId === undefined || row.themeId === themeId;
  if (rows.some((row) => row.state === "writing" && isLeft(row)))
    throw new Conflict("run-in-progress", "The section is being published at this moment");

  const standing = rows.filter(({ state }) => state === "published");
  const leaving = standing.filter(isLeft);
  if (leaving.length === 0 && themeId !== undefined)
    throw new Conflict("invalid-transition", "The section is not in this theme");
  const files = await standingFiles(edges, leaving);
  refuseUnseenEdits(files, request);
  const kept = await takeOut(edges, { leaving, files }, request);
  await settleSection(edges, request, leaving);
  for (const { id } of leaving) await markEnded(db, id, "removed");
  return { ...(await ownedSection(edges, request)), kept };
}

function refuseUnseenEdits(
  files: StandingFile[],
  { edited, seenChecksums }: UnpublishRequest,
): void {
  const isSeen = ({ currentChecksum }: StandingFile) =>
    edited !== undefined &&
    (seenChecksums === undefined || seenChecksums.includes(currentChecksum ?? ""));
  const unseen = files.filter((file) => file.state === "edited" && !isSeen(file));
  if (unseen.length > 0) throw changedFiles(unseen);
}

function changedFiles(files: StandingFile[]): Conflict {
  const names = files.map(({ fileName, themeName }) => `${fileName} in ${themeName}`);
  return new Conflict("theme-file-changed", `Edited in the theme: ${names.join(", ")}`, { files });
}

async function takeOut(
  edges: Edges,
  { leaving, files }: { leaving: PublicationRow[]; files: StandingFile[] },
  { edited }: UnpublishRequest,
): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const row of leaving) {
    const file = files.find(({ publicationId }) => publicationId === row.id);
    if (file === undefined || (file.state === "edited" && edited === "keep")) {
      kept.push(keptFile(row));
      continue;
    }
    const expected = file.state === "edited" ? file.currentChecksum : row.checksum;
    const leave = () => leavePages(edges, row);
    const outcome = await putBack(edges.shopify, { ...row, checksum: expected }, null, leave);
    if (outcome.kind === "refused")
      throw new InvalidInput([{ path: row.fileName, message: outcome.message }]);
    if (outcome.kind === "changed" && outcome.currentChecksum !== null) {
      if (edited !== "keep") throw changedFiles([{ ...file, state: "edited", ...outcome }]);
      kept.push(keptFile(row));
    }
  }
  return kept;
}

function keptFile({ themeId, themeName, fileName }: PublicationRow): KeptFile {
  return { themeId, themeName, fileName };
}

async function settleSection(
  edges: Edges,
  { shop, sectionId }: UnpublishRequest,
  leaving: PublicationRow[],
): Promise<void> {
  // Read anew: someone may have published it elsewhere meanwhile.
  const rows = await rowsOfSection(edges.db, { shop, sectionId });
  const isLeaving = (row: PublicationRow) => leaving.some(({ id }) => id === row.id);
  const remaining = rows.find((row) => row.state === "published" && !isLeaving(row));
  if (remaining !== undefined) await placeSection(edges, { shop, sectionId }, remaining);
  // With no file of ours anywhere, the section itself says whether there is anything to take back.
  else if (leaving.length === 0) await unpublish(edges, sectionId, shop);
  else await unplaceSection(edges, { shop, sectionId });
}
