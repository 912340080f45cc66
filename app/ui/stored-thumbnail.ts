import type { StoredThumbnail } from "./section-thumbnail.tsx";

/** The kept picture of a listed section; null where there is none yet. */
export function storedThumbnail(section: {
  id: string;
  currentVersionId: string | null;
  hasThumbnail: boolean;
}): StoredThumbnail | null {
  const { id, currentVersionId, hasThumbnail } = section;
  return hasThumbnail && currentVersionId ? { sectionId: id, versionId: currentVersionId } : null;
}
