import type { Publication } from "#domain/publishing/publications.ts";
import type { Conversation, Message } from "#domain/sections/conversations.ts";
import type { Section } from "#domain/sections/section.ts";
import type { VersionSummary } from "#domain/sections/versions.ts";

/** Sections, versions, messages and publications as the API shows them: no column that is ours alone. */

export function sectionView({ shop: _shop, createdAt, updatedAt, ...section }: Section) {
  return {
    ...section,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** In lists the code stays out. */
export function sectionSummary(section: Section) {
  const { code: _code, ...summary } = sectionView(section);
  return summary;
}

export function versionView(version: VersionSummary) {
  return {
    id: version.id,
    number: version.number,
    name: version.name,
    summary: version.summary,
    problems: version.problems,
    publishable: version.publishable,
    generationId: version.generationId,
    origin: version.origin,
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
  return {
    id: publication.id,
    versionId: publication.versionId,
    themeId: publication.themeId,
    themeName: publication.themeName,
    fileName: publication.fileName,
    checksum: publication.checksum,
    state: publication.state,
    hasBackup: publication.backupBody !== null,
    createdAt: publication.createdAt.toISOString(),
  };
}
