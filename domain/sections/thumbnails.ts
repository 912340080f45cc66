import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import {
  THUMBNAIL_LIMIT_IN_BYTES,
  thumbnailType,
  type ThumbnailType,
} from "./thumbnail-picture.ts";
import {
  insertThumbnail,
  selectThumbnail,
  selectVersionsWithThumbnail,
} from "./thumbnail-store.ts";
import type { VersionKey } from "./version-store.ts";

export type KeptThumbnail =
  | { kind: "kept" }
  | { kind: "no-such-version" }
  | { kind: "not-a-picture" };

/** Keeps a version's picture; the first one stays, however often and by whom it is sent. */
export async function keepThumbnail(
  { db, clock }: { db: Queryable; clock: Clock },
  key: VersionKey,
  bytes: Uint8Array,
): Promise<KeptThumbnail> {
  const mediaType = bytes.byteLength > THUMBNAIL_LIMIT_IN_BYTES ? null : thumbnailType(bytes);
  if (mediaType === null) return { kind: "not-a-picture" };
  const picture = Buffer.from(bytes).toString("base64");
  const isThere = await insertThumbnail(db, key, { mediaType, picture }, clock.now());
  return { kind: isThere ? "kept" : "no-such-version" };
}

/** Null when there is none yet, or the version is another shop's. */
export async function getThumbnail(
  { db }: { db: Queryable },
  key: VersionKey,
): Promise<{ mediaType: ThumbnailType; bytes: Uint8Array<ArrayBuffer> } | null> {
  const stored = await selectThumbnail(db, key);
  if (stored === null) return null;
  return {
    mediaType: stored.mediaType,
    bytes: new Uint8Array(Buffer.from(stored.picture, "base64")),
  };
}

/** Which of a section's versions have a picture. */
export async function picturedVersions(
  { db }: { db: Queryable },
  shop: string,
  versionIds: string[],
): Promise<string[]> {
  return selectVersionsWithThumbnail(db, shop, versionIds);
}

/** Sections as they are listed, each with whether its current version has a picture. */
export async function withThumbnails<Listed extends { currentVersionId: string | null }>(
  { db }: { db: Queryable },
  shop: string,
  sections: Listed[],
): Promise<(Listed & { hasThumbnail: boolean })[]> {
  const ids = sections.flatMap(({ currentVersionId }) => currentVersionId ?? []);
  const found = new Set(await selectVersionsWithThumbnail(db, shop, ids));
  return sections.map((section) => ({
    ...section,
    hasThumbnail: section.currentVersionId !== null && found.has(section.currentVersionId),
  }));
}
