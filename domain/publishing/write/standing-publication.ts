import type { ChosenFile } from "../plan/choose-file.ts";
import type { PublicationRow } from "../publication-store.ts";

/** The publication that wrote just this version's code, and nobody has touched it since. */
export function standingPublication(
  { current, ours }: ChosenFile,
  versionId: string,
  code: string,
): PublicationRow | null {
  if (ours === null || ours.state !== "published" || ours.versionId !== versionId) return null;
  return current !== null && current.checksum === ours.checksum && current.body === code
    ? ours
    : null;
}
