import type { PublicationRow } from "../publication-store.ts";

/** A publication that stands in the theme again once a later one is rolled back. */
export type Revived = {
  id: string;
  themeId: string;
  themeName: string;
  fileName: string;
  /** What stands there then, when someone had edited the file: that edit is told as before. */
  editedChecksum: string | null;
};

/**
 * The section's publication whose file this one replaced, as it was written or edited since; null when this
 * one replaced nothing.
 *
 * @param rows all of the section's, newest first.
 */
export function earlierPublication(row: PublicationRow, rows: PublicationRow[]): Revived | null {
  const { backupChecksum } = row;
  if (backupChecksum === null) return null;
  const earlier = rows.filter(
    (other) =>
      other.state === "removed" &&
      other.themeId === row.themeId &&
      other.fileName === row.fileName &&
      other.createdAt < row.createdAt,
  );
  const same = earlier.find(({ checksum }) => checksum === backupChecksum);
  const revived = same ?? earlier[0];
  if (revived === undefined) return null;
  const { id, themeId, themeName, fileName } = revived;
  return { id, themeId, themeName, fileName, editedChecksum: same ? null : backupChecksum };
}
