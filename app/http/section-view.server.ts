import type { Publication } from "#domain/publishing/publications.ts";
import type { Conversation, Message } from "#domain/sections/conversations.ts";
import type { Section } from "#domain/sections/section.ts";
import type { VersionSummary } from "#domain/sections/versions.ts";

/** Sections, versions, messages and publications as the API shows them: no column that is ours alone. */

export function sectionView(section: Section) {
  const { id, name, prompt, code, tone, style, status, themeId, themeName, fileName } = section;
  return {
    ...{ id, name, prompt, code, tone, style, status, themeId, themeName, fileName },
    currentVersionId: section.currentVersionId,
    versionCount: section.versionCount,
    createdAt: section.createdAt.toISOString(),
    updatedAt: section.updatedAt.toISOString(),
  };
}

/** In lists the code stays out. */
export function sectionSummary(section: Section) {
  const { code: _code, ...summary } = sectionView(section);
  return summary;
}

export function versionView(version: VersionSummary) {
  const { id, number, summary, problems, publishable, generationId, origin } = version;
  return {
    ...{ id, number, summary, problems, publishable, generationId, origin },
    baseVersionId: version.baseVersionId,
    linesAdded: version.linesAdded,
    linesRemoved: version.linesRemoved,
    createdAt: version.createdAt.toISOString(),
  };
}

export function conversationView({ id, sectionId }: Conversation) {
  return { id, sectionId };
}

export function messageView(message: Message) {
  const { id, role, content, generationId, versionId, element } = message;
  return {
    id,
    role,
    content,
    generationId,
    versionId,
    element,
    createdAt: message.createdAt.toISOString(),
  };
}

export function publicationView(publication: Publication) {
  const { id, versionId, themeId, themeName, fileName, checksum, state } = publication;
  return {
    ...{ id, versionId, themeId, themeName, fileName, checksum, state },
    hasBackup: publication.backupBody !== null,
    createdAt: publication.createdAt.toISOString(),
  };
}
