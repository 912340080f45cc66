import type { Publication } from "#domain/publishing/publications.ts";
import { isEdited, isLeftEdited } from "#domain/publishing/drift/edits.ts";
import type { Conversation, Message } from "#domain/sections/conversations.ts";
import type { ListedSection, Section } from "#domain/sections/section.ts";
import type { SectionPlaces } from "#domain/publishing/section-places.ts";
import type { VersionSummary } from "#domain/sections/versions.ts";

/** Sections, versions, messages and publications as the API shows them: no column that is ours alone. */

export function sectionView<Shown extends ListedSection | Section>(section: Shown) {
  const { shop: _shop, deletedAt: _deletedAt, createdAt, updatedAt, ...shown } = section;
  return {
    ...shown,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function listedSectionView({ removedAt, ...section }: ListedSection & SectionPlaces) {
  return { ...sectionView(section), removedAt: removedAt?.toISOString() ?? null };
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
    isEdited: isEdited(publication),
    isLeftEdited: isLeftEdited(publication),
    seenAt: publication.seenAt?.toISOString() ?? null,
    hasBackup: publication.backupChecksum !== null,
    createdAt: publication.createdAt.toISOString(),
  };
}
