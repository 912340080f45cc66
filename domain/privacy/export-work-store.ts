import { and, asc, eq, gt } from "drizzle-orm";
import {
  conversations,
  messages,
  pagePlacements,
  publications,
  sections,
  sectionVersions,
  versionThumbnails,
} from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

/** Files can have 256 KB each, so few of them are held at once. */
const FILES_A_PAGE = 10;
const MESSAGES_A_PAGE = 200;

/** Oldest first; one that goes meanwhile is left out by `selectSection`. */
export async function selectSectionIds(db: Queryable, shop: string): Promise<string[]> {
  const rows = await db
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.shop, shop))
    .orderBy(asc(sections.createdAt), asc(sections.id));
  return rows.map(({ id }) => id);
}

/** Without its code, which is that of the current version. One whose deletion can still be undone too. */
export async function selectSection(db: Queryable, shop: string, id: string) {
  const [section] = await db
    .select({
      id: sections.id,
      name: sections.name,
      prompt: sections.prompt,
      status: sections.status,
      tone: sections.tone,
      style: sections.style,
      themeId: sections.themeId,
      themeName: sections.themeName,
      fileName: sections.fileName,
      currentVersionId: sections.currentVersionId,
      createdAt: sections.createdAt,
      updatedAt: sections.updatedAt,
      deletedAt: sections.deletedAt,
    })
    .from(sections)
    .where(and(eq(sections.id, id), eq(sections.shop, shop)));
  return section ?? null;
}

export async function* readVersions(db: Queryable, shop: string, sectionId: string) {
  let afterNumber = 0;
  for (;;) {
    const page = await db
      .select({
        id: sectionVersions.id,
        number: sectionVersions.number,
        name: sectionVersions.name,
        summary: sectionVersions.summary,
        origin: sectionVersions.origin,
        publishable: sectionVersions.publishable,
        problems: sectionVersions.problems,
        generationId: sectionVersions.generationId,
        baseVersionId: sectionVersions.baseVersionId,
        createdAt: sectionVersions.createdAt,
        code: sectionVersions.code,
        thumbnail: versionThumbnails.picture,
      })
      .from(sectionVersions)
      .leftJoin(versionThumbnails, eq(versionThumbnails.versionId, sectionVersions.id))
      .where(
        and(
          eq(sectionVersions.sectionId, sectionId),
          eq(sectionVersions.shop, shop),
          gt(sectionVersions.number, afterNumber),
        ),
      )
      .orderBy(asc(sectionVersions.number))
      .limit(FILES_A_PAGE);
    yield* page;
    if (page.length < FILES_A_PAGE) return;
    afterNumber = page.at(-1)?.number ?? Infinity;
  }
}

export async function* readMessages(db: Queryable, shop: string, sectionId: string) {
  let afterPosition = -1;
  for (;;) {
    const page = await db
      .select({
        position: messages.position,
        message: {
          id: messages.id,
          role: messages.role,
          content: messages.content,
          element: messages.element,
          generationId: messages.generationId,
          versionId: messages.versionId,
          createdAt: messages.createdAt,
        },
      })
      .from(messages)
      .innerJoin(conversations, eq(conversations.id, messages.conversationId))
      .where(
        and(
          eq(conversations.sectionId, sectionId),
          eq(conversations.shop, shop),
          gt(messages.position, afterPosition),
        ),
      )
      .orderBy(asc(messages.position))
      .limit(MESSAGES_A_PAGE);
    for (const { message } of page) yield message;
    if (page.length < MESSAGES_A_PAGE) return;
    afterPosition = page.at(-1)?.position ?? Infinity;
  }
}

/** With the files as they were before, where there were any. Those of deleted sections too. */
export async function* readPublications(db: Queryable, shop: string) {
  let afterId = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await db
      .select({
        id: publications.id,
        sectionId: publications.sectionId,
        versionId: publications.versionId,
        themeId: publications.themeId,
        themeName: publications.themeName,
        fileName: publications.fileName,
        state: publications.state,
        checksum: publications.checksum,
        createdAt: publications.createdAt,
        updatedAt: publications.updatedAt,
        backupBody: publications.backupBody,
      })
      .from(publications)
      .where(and(eq(publications.shop, shop), gt(publications.id, afterId)))
      .orderBy(asc(publications.id))
      .limit(FILES_A_PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    afterId = last.id;
  }
}

/** Entries that we added to pages of a theme, with the pages as they were before. */
export async function* readPlacements(db: Queryable, shop: string) {
  let afterId = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await db
      .select({
        id: pagePlacements.id,
        sectionId: pagePlacements.sectionId,
        themeId: pagePlacements.themeId,
        themeName: pagePlacements.themeName,
        templateName: pagePlacements.templateName,
        entryKey: pagePlacements.entryKey,
        fileName: pagePlacements.fileName,
        state: pagePlacements.state,
        createdAt: pagePlacements.createdAt,
        updatedAt: pagePlacements.updatedAt,
        backupBody: pagePlacements.backupBody,
      })
      .from(pagePlacements)
      .where(and(eq(pagePlacements.shop, shop), gt(pagePlacements.id, afterId)))
      .orderBy(asc(pagePlacements.id))
      .limit(FILES_A_PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    afterId = last.id;
  }
}
