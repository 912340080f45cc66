import { and, eq, inArray, sql } from "drizzle-orm";
import { sectionVersions, versionThumbnails } from "#db/schema.ts";
import { rowsOf, type Queryable } from "#platform/database.ts";
import { ofShownSection } from "./section-store.ts";
import type { ThumbnailType } from "./thumbnail-picture.ts";
import type { VersionKey } from "./version-store.ts";

export type StoredThumbnail = { mediaType: ThumbnailType; picture: string };

/**
 * Keeps the first picture of a version; a later one changes nothing.
 *
 * @returns false when the version is not this shop's, or gone.
 */
export async function insertThumbnail(
  db: Queryable,
  { shop, sectionId, versionId }: VersionKey,
  { mediaType, picture }: StoredThumbnail,
  createdAt: Date,
): Promise<boolean> {
  // The lock keeps the version until its picture is there.
  const [answer] = await rowsOf<{ versions: number }>(
    db,
    sql`WITH version AS (
          SELECT id FROM ${sectionVersions}
          WHERE id = ${versionId} AND section_id = ${sectionId} AND shop = ${shop}
            AND ${ofShownSection(sectionVersions.sectionId)} FOR KEY SHARE),
        kept AS (
          INSERT INTO ${versionThumbnails} (version_id, shop, media_type, picture, created_at)
          SELECT id, ${shop}, ${mediaType}, ${picture}, ${createdAt.toISOString()}::timestamptz FROM version
          ON CONFLICT DO NOTHING)
        SELECT count(*)::int AS versions FROM version`,
  );
  return answer?.versions === 1;
}

export async function selectThumbnail(
  db: Queryable,
  { shop, sectionId, versionId }: VersionKey,
): Promise<StoredThumbnail | null> {
  const { mediaType, picture } = versionThumbnails;
  const [found] = await db
    .select({ mediaType, picture })
    .from(versionThumbnails)
    .innerJoin(sectionVersions, eq(sectionVersions.id, versionThumbnails.versionId))
    .where(
      and(
        eq(versionThumbnails.versionId, versionId),
        eq(versionThumbnails.shop, shop),
        eq(sectionVersions.sectionId, sectionId),
        ofShownSection(sectionVersions.sectionId),
      ),
    );
  return found ?? null;
}

export async function selectVersionsWithThumbnail(
  db: Queryable,
  shop: string,
  versionIds: string[],
): Promise<string[]> {
  if (versionIds.length === 0) return [];
  const { versionId } = versionThumbnails;
  const rows = await db
    .select({ versionId })
    .from(versionThumbnails)
    .where(and(eq(versionThumbnails.shop, shop), inArray(versionId, versionIds)));
  return rows.map((row) => row.versionId);
}

/** Gives a version the picture of another one with the same code, where there is one. */
export async function copyThumbnail(
  db: Queryable,
  shop: string,
  { from, to }: { from: string; to: string },
  createdAt: Date,
): Promise<void> {
  await db.execute(
    sql`INSERT INTO ${versionThumbnails} (version_id, shop, media_type, picture, created_at)
        SELECT ${to}::uuid, shop, media_type, picture, ${createdAt.toISOString()}::timestamptz
        FROM ${versionThumbnails} WHERE version_id = ${from} AND shop = ${shop}`,
  );
}
