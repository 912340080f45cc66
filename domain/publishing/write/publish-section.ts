import { hasFeature } from "#domain/billing/plans/feature-gate.ts";
import type { Section } from "#domain/sections/section.ts";
import { recheckOrRefuse } from "#domain/sections/check-or-refuse.ts";
import { isPublishable } from "#domain/sections/versions.ts";
import type { ShopifyAdmin, Theme, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import {
  Conflict,
  InvalidInput,
  NotFound,
  NoThemeAccess,
  ShopifyUnavailable,
} from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { checksumOf } from "#platform/checksum.ts";
import { chooseFile, type ChosenFile } from "../plan/choose-file.ts";
import { codeForFile } from "../plan/file-name.ts";
import { fileSizeOf } from "../plan/file-size.ts";
import { ownedSection } from "../owned-section.ts";
import { placeSection } from "../place-section.ts";
import {
  abandonWriting,
  beginWriting,
  findTarget,
  markEnded,
  type PublicationRow,
} from "../publication-store.ts";
import type { Publication } from "../publications.ts";
import { readThemeFile } from "../read-theme-file.ts";
import { isSameText } from "../same-text.ts";
import { finishWrite, settleAbandonedWrites, settleWrite } from "./settle-write.ts";
import { standingPublication } from "./standing-publication.ts";
import { writableTheme } from "../writable-theme.ts";

type Edges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles" | "upsertThemeFile">;
};

export type PublishRequest = {
  shop: string;
  sectionId: string;
  versionId: string;
  themeId: string;
  fileName: string;
  /** As the plan gave it: what the merchant saw that would be replaced. */
  expectedChecksum: string | null;
  /** As the plan gave it: a draft that became the live theme meanwhile is asked about again. */
  expectedRole?: Theme["role"] | undefined;
};

export type PublishOutcome =
  | { kind: "published"; section: Section; publication: Publication }
  | { kind: "feature-not-in-plan" };

/**
 * Writes a version of a section into a theme, keeping what stood there.
 *
 * Asked again, it writes nothing twice; cut short at any point, the next plan or publication of the theme
 * finds out what happened. Theme and database agree afterwards.
 *
 * @throws {Conflict} `theme-file-changed`, with `currentChecksum`, when the file is not as expected;
 * `theme-role-changed`, with `role`, when the theme is not.
 * @throws {InvalidInput} when the checker found errors in the version, or Shopify refuses the file.
 */
export async function publishSection(
  edges: Edges,
  request: PublishRequest,
): Promise<PublishOutcome> {
  const { shop, themeId, fileName } = request;
  if (!(await hasFeature(edges, shop, "publish_theme"))) return { kind: "feature-not-in-plan" };
  const target = await findTarget(edges.db, request);
  if (target === null) throw new NotFound("The section has no such version");
  const { section, version } = target;
  if (!version.publishable) throw refused("The check found errors in this version");
  if (section.status === "archive")
    throw new Conflict("invalid-transition", `Restore the section before publishing it`);

  await settleAbandonedWrites(edges, { shop, themeId });
  const [theme, chosen, problems] = await Promise.all([
    writableTheme(edges.shopify, themeId),
    chooseFile(edges, section, themeId, fileName),
    recheckOrRefuse(version),
  ]);
  const code = codeForFile(version.code, fileName);
  const standing = standingPublication(chosen, version.id, code);
  if (standing !== null) {
    // Restored from the archive, it may not know that it stands there.
    if (section.status !== "active") await placeSection(edges, standing, standing);
    return published(edges, standing);
  }
  if (!isPublishable(problems)) throw refused("The check finds errors in this version now");
  if (fileSizeOf(code).share > 1) throw refused("Shopify accepts 256 KB, and the file has more");
  refuseChangedTheme(theme, request);
  refuseChangedFile(chosen.current, request);

  const row = await announce(edges, request, { ...chosen, theme, code });
  return published(edges, await write(edges, row, code));
}

function refuseChangedTheme({ name, role }: Theme, { expectedRole }: PublishRequest): void {
  if (expectedRole === undefined || role === expectedRole) return;
  const message =
    role === "main"
      ? `“${name}” has become your live theme: customers would see this at once`
      : `“${name}” is not the kind of theme any more that it was`;
  throw new Conflict("theme-role-changed", message, { role });
}

function refuseChangedFile(current: ThemeFile | null, request: PublishRequest): void {
  const currentChecksum = current?.checksum ?? null;
  if (currentChecksum !== request.expectedChecksum)
    throw new Conflict("theme-file-changed", `${request.fileName} was changed in the theme`, {
      currentChecksum,
    });
  if (current !== null && current.body === null)
    throw new Conflict("theme-file-not-ours", `${request.fileName} cannot be read as text`);
}

/** Stores what is about to be written and what it replaces, before the theme is touched. */
async function announce(
  { db, ids }: Edges,
  { shop, sectionId, versionId, themeId, fileName }: PublishRequest,
  { theme, code, current, standingId }: ChosenFile & { theme: Theme; code: string },
): Promise<PublicationRow> {
  const row = {
    id: ids.uuid(),
    shop,
    sectionId,
    versionId,
    themeId,
    themeName: theme.name,
    fileName,
    checksum: checksumOf(code),
    backupBody: current?.body ?? null,
    backupChecksum: current?.checksum ?? null,
  };
  const announced = await beginWriting(db, row, standingId);
  if (announced === null)
    throw new Conflict("run-in-progress", `${fileName} is being published at this moment`);
  return announced;
}

async function write(edges: Edges, row: PublicationRow, code: string): Promise<PublicationRow> {
  try {
    await upsert(edges, row, code);
    const file = await readThemeFile(edges.shopify, row.themeId, row.fileName);
    if (file === null) throw new DoesNotStand(takenAway(row));
    if (file.checksum === row.backupChecksum && file.checksum !== row.checksum)
      throw new ShopifyUnavailable(`${row.fileName} stands in the theme as it was before`);
    const isOurs = file.body !== null && isSameText(file.body, code);
    return await finishWrite(edges, isOurs ? { ...row, checksum: file.checksum } : row, file);
  } catch (error) {
    return afterFault(edges, row, error);
  }
}

/** @throws {DoesNotStand} when Shopify certainly wrote nothing. */
async function upsert({ shopify }: Edges, row: PublicationRow, code: string): Promise<void> {
  const answer = await shopify
    .upsertThemeFile(row.themeId, row.fileName, code)
    .catch((error: unknown) => {
      if (error instanceof NoThemeAccess || error instanceof NotFound)
        throw new DoesNotStand(error);
      throw error;
    });
  if (answer.kind === "refused") throw new DoesNotStand(refused(answer.message));
  if (answer.checksum !== row.checksum)
    throw new ShopifyUnavailable(`${row.fileName} does not stand in the theme as it was written`);
}

/** What became of the write is known: nothing of it is in the theme. */
class DoesNotStand extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

/** Unless Shopify refused it, the write may have happened all the same: the theme knows. */
async function afterFault(
  edges: Edges,
  row: PublicationRow,
  fault: unknown,
): Promise<PublicationRow> {
  if (fault instanceof DoesNotStand) {
    await markEnded(edges.db, row.id, "removed");
    throw fault.cause;
  }
  // First of all: whatever happens now, the next call can find out.
  await abandonWriting(edges.db, row.id);
  const settled = await settleWrite(edges, row).catch(() => null);
  if (settled === null) throw fault;
  return settled;
}

async function published(edges: Edges, publication: PublicationRow): Promise<PublishOutcome> {
  return { kind: "published", section: await ownedSection(edges, publication), publication };
}

function takenAway({ fileName }: PublicationRow): Conflict {
  const message = `${fileName} was deleted from the theme while it was being published`;
  return new Conflict("theme-file-changed", message, { currentChecksum: null });
}

function refused(message: string): InvalidInput {
  return new InvalidInput([{ path: "versionId", message }]);
}
