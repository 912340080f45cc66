import { unpublish, type Section } from "#domain/sections/section.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, InvalidInput } from "#platform/errors.ts";
import { ownedSection } from "../owned-section.ts";
import { markEnded, rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { placeSection, unplaceSection } from "../place-section.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";
import { originalFile } from "./earlier-publication.ts";
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
 * Takes the section out of every theme, or of one; what stood there before it is put back. Open to every plan.
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
  await ownedSection(edges, request);
  await settleAbandonedWrites(edges, request);
  const rows = await rowsOfSection(db, request);
  if (rows.some(({ state }) => state === "writing"))
    throw new Conflict("run-in-progress", "The section is being published at this moment");

  const standing = rows.filter(({ state }) => state === "published");
  const { themeId } = request;
  const leaving = standing.filter((row) => themeId === undefined || row.themeId === themeId);
  if (leaving.length === 0 && themeId !== undefined)
    throw new Conflict("invalid-transition", "The section is not in this theme");
  const files = await standingFiles(edges, leaving, rows);
  refuseUnseenEdits(files, request);
  const kept = await takeOut(edges, { leaving, files, rows }, request);
  await settleSection(edges, request, standing, leaving);
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
  {
    leaving,
    files,
    rows,
  }: { leaving: PublicationRow[]; files: StandingFile[]; rows: PublicationRow[] },
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
    const original = originalFile(row, rows);
    if (original === null) await leavePages(edges, row);
    const outcome = await putBack(edges.shopify, { ...row, checksum: expected }, original);
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
  standing: PublicationRow[],
  leaving: PublicationRow[],
): Promise<void> {
  const remaining = standing.find((row) => !leaving.includes(row));
  if (remaining !== undefined) await placeSection(edges, { shop, sectionId }, remaining);
  // With no file of ours anywhere, the section itself says whether there is anything to take back.
  else if (leaving.length === 0) await unpublish(edges, sectionId, shop);
  else await unplaceSection(edges, { shop, sectionId });
}
