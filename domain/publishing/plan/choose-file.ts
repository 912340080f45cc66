import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import { getById } from "#domain/sections/section.ts";
import { Conflict } from "#platform/errors.ts";
import type { Database } from "#platform/database.ts";
import { checkFileName, fileNameCandidates } from "./file-name.ts";
import { liveRowsOfFiles, type PublicationRow } from "../publication-store.ts";

type Edges = { db: Database; shopify: Pick<ShopifyAdmin, "readThemeFiles"> };
type Section = { id: string; shop: string; name: string; fileName: string | null };

/** A file name that the section may use in the theme, and what stands there. */
export type ChosenFile = {
  fileName: string;
  current: ThemeFile | null;
  /** The section's own publication of this file, or its write that is not settled yet. */
  ours: PublicationRow | null;
  /** The row that says what was last published here, whoever did. */
  standingId: string | null;
};

/**
 * Takes the given name, else the section's earlier one, else the first free one made from its title.
 *
 * @throws {Conflict} `theme-file-not-ours` when a given name belongs to the theme or to another section;
 * with `owner`, and `sectionName` for another section.
 */
export async function chooseFile(
  edges: Edges,
  section: Section,
  themeId: string,
  fileName?: string,
): Promise<ChosenFile> {
  if (fileName !== undefined) checkFileName(fileName);
  const wanted = fileName === undefined ? preferredNames(section) : [fileName];
  const choices = await lookAt(edges, section, themeId, wanted);
  const published = choices.find(({ ours }) => ours !== null);
  const chosen = published ?? choices.find(({ isFree }) => isFree);
  if (chosen !== undefined) return chosen;
  throw await nameIsTaken(edges, { shop: section.shop, themeId }, choices);
}

/**
 * Says whose the first of the names is, so that the merchant knows what is kept. A file that came between the
 * reading of our rows and of the theme is somebody's publication.
 */
async function nameIsTaken(
  edges: Edges,
  { shop, themeId }: { shop: string; themeId: string },
  [first]: Choice[],
): Promise<Conflict> {
  const fileNames = first === undefined ? [] : [first.fileName];
  const now = await liveRowsOfFiles(edges.db, { shop, themeId, fileNames });
  if (first?.otherSectionId === null && now.length > 0)
    return new Conflict("run-in-progress", `${first.fileName} was published just now`);
  const other = first?.otherSectionId ? await getById(edges, first.otherSectionId, shop) : null;
  const whose = other ? `your section “${other.name}”` : "the theme itself";
  return new Conflict(
    "theme-file-not-ours",
    `${first?.fileName} belongs to ${whose}. Choose another name.`,
    other ? { owner: "other-section", sectionName: other.name } : { owner: "theme" },
  );
}

function preferredNames({ name, fileName }: Section): string[] {
  const earlier = fileName === null ? [] : [fileName];
  return [...new Set([...earlier, ...fileNameCandidates(name)])];
}

type Choice = ChosenFile & { isFree: boolean; otherSectionId: string | null };

async function lookAt(
  { db, shopify }: Edges,
  { id, shop }: Section,
  themeId: string,
  fileNames: string[],
): Promise<Choice[]> {
  // The rows first: what is published from here on shows in the files, or as a row that was not seen.
  const rows = await liveRowsOfFiles(db, { shop, themeId, fileNames });
  const files = await shopify.readThemeFiles(themeId, fileNames);
  return fileNames.map((fileName) => {
    const current = files.find((file) => file.fileName === fileName) ?? null;
    const ofFile = rows.filter((row) => row.fileName === fileName);
    const ours = ofFile.find((row) => row.sectionId === id && explains(row, current)) ?? null;
    const others = ofFile.find((row) => row.sectionId !== id);
    return {
      fileName,
      current,
      ours: others ? null : ours,
      standingId: ofFile.find((row) => row.state === "published")?.id ?? null,
      isFree: current === null && !others,
      otherSectionId: others?.sectionId ?? null,
    };
  });
}

/** A write that was cut short says nothing about a file that someone else made meanwhile. */
function explains(row: PublicationRow, current: ThemeFile | null): boolean {
  if (row.state === "published" || current === null) return true;
  return current.checksum === row.checksum || current.checksum === row.backupChecksum;
}
