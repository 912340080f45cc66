import { randomUUID } from "node:crypto";
import { openDatabase } from "#db/open.ts";
import { conversations, publications, sections, sectionVersions, themeChecks } from "#db/schema.ts";
import { sectionCode } from "./sections.ts";

export type PlantedSection = {
  name: string;
  prompt?: string;
  status?: "draft" | "active" | "inactive" | "archive";
  /** Names of the themes that have it, or, of an inactive one, had it. */
  themes?: string[];
  /** Its file was changed in the theme. */
  isEdited?: boolean;
  versionCount?: number;
};

/** Puts sections into a database as years of work leave them; the first is the newest. @returns their ids. */
export async function plantSections(
  databaseUrl: string,
  shop: string,
  planted: PlantedSection[],
  newest = new Date(),
): Promise<string[]> {
  const { db, close } = await openDatabase(databaseUrl, "");
  const rows = planted.map((section, index) => ({
    ...section,
    id: randomUUID(),
    versionId: randomUUID(),
    at: new Date(newest.getTime() - index * 60_000),
    code: sectionCode(section.name),
  }));
  await db.insert(sections).values(
    rows.map(({ at, versionId, themes: _themes, isEdited: _isEdited, ...section }) => ({
      ...section,
      shop,
      currentVersionId: versionId,
      versionCount: section.versionCount ?? 1,
      createdAt: at,
      updatedAt: at,
    })),
  );
  await db
    .insert(conversations)
    .values(rows.map(({ id }) => ({ id: randomUUID(), sectionId: id, shop })));
  await db.insert(sectionVersions).values(
    rows.map(({ id, versionId, code }) => ({
      id: versionId,
      sectionId: id,
      shop,
      number: 1,
      code,
      publishable: true,
      origin: "template" as const,
    })),
  );
  const files = rows.flatMap(({ id, versionId, at, status, themes = [], isEdited }) =>
    themes.map((themeName, order) => ({
      id: randomUUID(),
      shop,
      sectionId: id,
      versionId,
      themeName,
      themeId: themeName,
      fileName: `sections/${id}.liquid`,
      checksum: "ours",
      seenChecksum: isEdited ? "theirs" : "ours",
      seenAt: at,
      state: status === "inactive" ? ("gone" as const) : ("published" as const),
      createdAt: new Date(at.getTime() + order),
      updatedAt: at,
    })),
  );
  // Their themes are nowhere: a check would find all of them gone.
  const noTurn = { claimedUntil: new Date("2100-01-01") };
  await db
    .insert(themeChecks)
    .values({ id: shop, ...noTurn })
    .onConflictDoUpdate({ target: themeChecks.id, set: noTurn });
  if (files.length > 0) await db.insert(publications).values(files);
  await close();
  return rows.map(({ id }) => id);
}
