import { checkOrRefuse } from "#domain/sections/check-or-refuse.ts";
import { getById } from "#domain/sections/section.ts";
import { getVersion } from "#domain/sections/versions.ts";
import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import { diffOf, type FileDiff } from "../plan/file-diff.ts";
import { codeForFile } from "../plan/file-name.ts";
import { rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { readThemeFile } from "../read-theme-file.ts";
import { selectFile, recordSeen } from "./drift-store.ts";
import { whyNotTaken } from "./takeable-file.ts";
import { requestThemeCheck } from "./theme-checks.ts";

type Edges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "readThemeFiles">;
};

export type PublicationKey = { shop: string; sectionId: string; publicationId: string };

export type Review =
  /** The file stands in the theme as it was published. */
  | { kind: "unchanged"; checksum: string }
  | {
      kind: "edited";
      checksum: string;
      sizeInBytes: number;
      noticedAt: Date | null;
      publishedNumber: number | null;
      /** Of the version that the editor shows; publishing puts it there. */
      currentNumber: number | null;
      /** From what was published to the theme's file; null for a file that is no text. */
      edits: FileDiff | null;
      /** From the theme's file to the current version. */
      replacement: FileDiff | null;
      /** What the checker finds in the theme's file. */
      problems: Problem[];
      /** Why it cannot become a version; null when it can. */
      refusal: string | null;
    }
  /** The file, or its theme, is there no more. */
  | { kind: "gone" };

/**
 * What someone did to a published file, as the theme has it now.
 *
 * @throws {NotFound} for a publication that the section does not have, or that is history.
 */
export async function reviewEdit(edges: Edges, key: PublicationKey): Promise<Review> {
  const row = await currentPublication(edges, key);
  const file = await fileOf(edges, row);
  if (file === null) {
    if (row.state === "published") await requestThemeCheck(edges, key.shop);
    return { kind: "gone" };
  }
  if (row.state === "published") await keepSeen(edges, row, file);
  if (file.checksum === row.checksum) return { kind: "unchanged", checksum: file.checksum };
  if (row.state === "gone") return { kind: "gone" };
  return describe(edges, row, file);
}

async function currentPublication(
  { db }: Edges,
  { shop, sectionId, publicationId }: PublicationKey,
): Promise<PublicationRow> {
  const rows = await rowsOfSection(db, { shop, sectionId });
  const row = rows.find(({ id }) => id === publicationId);
  if (row === undefined || (row.state !== "published" && row.state !== "gone"))
    throw new NotFound("The section is not published so");
  return row;
}

async function fileOf({ shopify }: Edges, row: PublicationRow): Promise<ThemeFile | null> {
  try {
    return await readThemeFile(shopify, row.themeId, row.fileName);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** The page that is behind the review says the same. */
async function keepSeen({ db, clock }: Edges, row: PublicationRow, file: ThemeFile): Promise<void> {
  if (row.seenChecksum === file.checksum) return;
  const now = await selectFile(db, row.shop, row.id);
  if (now === null || now.checksum !== row.checksum) return;
  const { id, revision } = now;
  await recordSeen(db, [{ id, revision, checksum: file.checksum }], clock.now());
}

async function describe(edges: Edges, row: PublicationRow, file: ThemeFile): Promise<Review> {
  const { db } = edges;
  const { shop, sectionId, fileName } = row;
  const section = await getById({ db }, sectionId, shop);
  const head = section?.currentVersionId ?? row.versionId;
  const published = await getVersion({ db }, { shop, sectionId, versionId: row.versionId });
  const current = await getVersion({ db }, { shop, sectionId, versionId: head });
  const { body } = file;
  const refusal = whyNotTaken(file);
  const diffWith = (code: string | undefined, order: (theirs: string, ours: string) => FileDiff) =>
    body === null || code === undefined ? null : order(body, codeForFile(code, fileName));
  return {
    kind: "edited",
    checksum: file.checksum,
    sizeInBytes: file.size,
    noticedAt: row.seenChecksum === file.checksum ? row.seenAt : edges.clock.now(),
    publishedNumber: published?.number ?? null,
    currentNumber: current?.number ?? null,
    edits: diffWith(published?.code, (theirs, ours) => diffOf(ours, theirs)),
    replacement: diffWith(current?.code, (theirs, ours) => diffOf(theirs, ours)),
    problems: body === null || refusal !== null ? [] : await checkOrRefuse(body),
    refusal,
  };
}
