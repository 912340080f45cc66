import { addVersion, getVersion, isPublishable, type Version } from "#domain/sections/versions.ts";
import { checkOrRefuse } from "#domain/sections/check-or-refuse.ts";
import { getById } from "#domain/sections/section.ts";
import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/database.ts";
import { Conflict, InvalidInput, NotFound } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { checksumOf } from "#platform/checksum.ts";
import { codeForFile } from "../plan/file-name.ts";
import { rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { readThemeFile } from "../read-theme-file.ts";
import { lockSectionRow } from "./drift-store.ts";
import { lockPublication, replacePublished, selectStanding } from "./edit-store.ts";
import type { PublicationKey } from "./review-edit.ts";
import { whyNotTaken } from "./takeable-file.ts";

type Edges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  shopify: Pick<ShopifyAdmin, "readThemeFiles">;
};

export type TakenIn = { version: Version; publication: PublicationRow };

/**
 * Makes the theme's file, as someone edited it, the newest version of its section; free, and nothing is
 * written to the theme. The publication becomes one of that version, with what we had published as its
 * backup: rolling it back undoes the edit.
 *
 * Code with errors is taken too, and cannot be published until they are mended. Repeatable.
 *
 * @throws {Conflict} `theme-file-changed`, with `currentChecksum`, when the file is not the one that was looked
 * at; `stale-version` when the section has a newer version than `baseVersionId`.
 * @throws {InvalidInput} for a file that no section can hold.
 */
export async function takeInEdit(
  edges: Edges,
  request: PublicationKey & { expectedChecksum: string; baseVersionId?: string | undefined },
): Promise<TakenIn> {
  const before = await findRow(edges, request);
  const done = await takenBefore(edges.db, before, request.expectedChecksum);
  if (done !== null) return done;
  const file = await expectedFile(edges, before, request.expectedChecksum);
  const code = file.body.replaceAll("\r\n", "\n");
  const problems = await checkOrRefuse(code);
  return edges.db.transaction(async (tx) => {
    await lockSectionRow(tx, request);
    const row = await lockPublication(tx, request);
    // Another tab was quicker, or the file was published over.
    const doneNow = row && (await takenBefore(tx, row, request.expectedChecksum));
    if (doneNow) return doneNow;
    if (row?.state !== "published") throw new NotFound("The section is not published so");
    await refuseStale(tx, request);
    const version = await addVersion(
      { db: tx, clock: edges.clock, ids: edges.ids },
      {
        sectionId: row.sectionId,
        shop: row.shop,
        code,
        summary: `Taken from ${row.themeName}`,
        problems,
        publishable: isPublishable(problems),
        origin: "edit",
        baseVersionId: row.versionId,
        moveHead: true,
      },
    );
    const backup = await backupOf(tx, row);
    const id = edges.ids.uuid();
    const publication = await replacePublished(tx, row.id, {
      ...row,
      ...backup,
      id,
      versionId: version.id,
      checksum: file.checksum,
      seenChecksum: file.checksum,
      seenAt: edges.clock.now(),
    });
    return { version, publication };
  });
}

async function findRow(
  { db }: Edges,
  { publicationId, ...section }: PublicationKey,
): Promise<PublicationRow> {
  const row = (await rowsOfSection(db, section)).find(({ id }) => id === publicationId);
  if (row === undefined) throw new NotFound("The section has no such publication");
  return row;
}

/** The answer to a request that was carried out already; its own answer got lost. */
async function takenBefore(
  db: Database | Transaction,
  row: PublicationRow,
  checksum: string,
): Promise<TakenIn | null> {
  const publication = await selectStanding(db, { ...row, checksum });
  if (publication === null) return null;
  const { shop, sectionId, versionId } = publication;
  const version = await getVersion({ db }, { shop, sectionId, versionId });
  return version && { version, publication };
}

async function expectedFile(
  { shopify }: Edges,
  { themeId, fileName }: PublicationRow,
  expectedChecksum: string,
): Promise<ThemeFile & { body: string }> {
  const file = await readThemeFile(shopify, themeId, fileName).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (file?.checksum !== expectedChecksum)
    throw new Conflict("theme-file-changed", `${fileName} was changed in the theme again`, {
      currentChecksum: file?.checksum ?? null,
    });
  const refusal = whyNotTaken(file);
  if (refusal !== null || file.body === null)
    throw new InvalidInput([{ path: "expectedChecksum", message: refusal ?? "" }]);
  return { ...file, body: file.body };
}

async function refuseStale(
  tx: Transaction,
  {
    shop,
    sectionId,
    baseVersionId,
  }: { shop: string; sectionId: string; baseVersionId?: string | undefined },
): Promise<void> {
  if (baseVersionId === undefined) return;
  const section = await getById({ db: tx }, sectionId, shop);
  const currentVersionId = section?.currentVersionId ?? null;
  if (currentVersionId !== baseVersionId)
    throw new Conflict("stale-version", "The section has a newer version than the one you saw.", {
      currentVersionId,
    });
}

/** What we had published, when it can be told: rolling back then undoes the edit alone. */
async function backupOf(tx: Transaction, row: PublicationRow) {
  const { shop, sectionId, versionId } = row;
  const version = await getVersion({ db: tx }, { shop, sectionId, versionId });
  const body = version && codeForFile(version.code, row.fileName);
  if (body === null || checksumOf(body) !== row.checksum) return {};
  return { backupBody: body, backupChecksum: row.checksum };
}
