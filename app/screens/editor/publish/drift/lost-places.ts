import type { Publication } from "./drift-types.ts";

/** Where the section stood until its file was lost, and nothing of it was published since. */
export function lostPlaces(publications: Publication[]): Publication[] {
  return publications.filter(
    (lost, index) =>
      lost.state === "gone" &&
      // Newest first.
      !publications.slice(0, index).some((later) => isSamePlace(later, lost)),
  );
}

function isSamePlace(a: Publication, b: Publication): boolean {
  return a.themeId === b.themeId && a.fileName === b.fileName;
}
