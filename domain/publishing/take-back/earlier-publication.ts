import type { PublicationRow } from "../publication-store.ts";

/**
 * The publication whose file was replaced by this one, untouched; null when something else stood there.
 *
 * @param rows all of the section's, newest first.
 */
export function earlierPublication(
  row: PublicationRow,
  rows: PublicationRow[],
): PublicationRow | null {
  if (row.backupChecksum === null) return null;
  const earlier = rows.find(
    (other) =>
      other.state === "removed" &&
      other.themeId === row.themeId &&
      other.fileName === row.fileName &&
      other.createdAt < row.createdAt &&
      other.checksum === row.backupChecksum,
  );
  return earlier ?? null;
}

/** What stood in the file's place before the section's first publication; null for nothing. */
export function originalFile(
  row: PublicationRow,
  rows: PublicationRow[],
): { body: string; checksum: string } | null {
  const earlier = earlierPublication(row, rows);
  if (earlier !== null) return originalFile(earlier, rows);
  const { backupBody: body, backupChecksum: checksum } = row;
  return body === null || checksum === null ? null : { body, checksum };
}
