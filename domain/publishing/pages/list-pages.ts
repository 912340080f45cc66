import type { ThemeFile } from "#domain/shops/shopify-admin.ts";
import { notInTheme, readPage, schemaOf, standingSection, type LookEdges } from "./look-at-page.ts";
import { byImportance, pageOfFile, type PageTemplate } from "./page-name.ts";
import { markNotPlaced, placedInTheme, type PlacementRow } from "./placement-store.ts";
import { detailOf, readSectionNames, type SectionNames } from "./section-names.ts";
import { hasKey } from "./settle-placement.ts";
import { readTemplate, type TemplateEntry } from "./template-file.ts";
import { whyUnusable } from "./unusable-page.ts";

export type PageSection = {
  key: string;
  name: string;
  /** Its heading; null when it has none. */
  detail: string | null;
  isHidden: boolean;
  /** Whether it is the section that is to be added. */
  isThis: boolean;
  /** Of the entry that we added; null for any other. */
  placementId: string | null;
};

export type PageChoice = Pick<PageTemplate, "template" | "fileName" | "name"> & {
  /** In order; empty when the template cannot be read. */
  sections: PageSection[];
  /** Why it cannot be added there, for the merchant; null when it can. */
  refusal: string | null;
};

/**
 * The theme's pages, those that the section can be added to and the others with the reason.
 *
 * Placements that a merchant has undone in the theme editor are noted on the way.
 */
export async function listPages(
  edges: LookEdges,
  request: { shop: string; sectionId: string; themeId: string },
): Promise<PageChoice[]> {
  const { publication, type } = await standingSection(edges, request);
  // The rows first: what is added from here on shows in the files, or as a row that was not seen.
  const rows = await placedInTheme(edges.db, request);
  const files = await edges.shopify.readThemeFiles(request.themeId, [
    publication.fileName,
    "templates/*.json",
    "templates/*.liquid",
  ]);
  const placements = await withoutGone(edges, rows, files);
  const sectionFile = files.find(({ fileName }) => fileName === publication.fileName);
  if (sectionFile === undefined) throw notInTheme(publication.fileName);
  const schema = schemaOf(sectionFile);
  const pages = pagesOf(files).map(({ page, file, hasTwin }) => {
    const read = file && readPage(page, file, { schema, type, hasTwin });
    const { template, fileName, name } = page;
    const refusal =
      read === undefined ? ONLY_LIQUID : read.kind === "unusable" ? whyUnusable(read) : null;
    return { template, fileName, name, refusal, entries: entriesOf(file) };
  });
  const types = pages.flatMap(({ entries }) => entries.map((entry) => entry.type));
  const nameOf = await readSectionNames(edges.shopify, request.themeId, types);
  return pages.map(({ entries, ...page }) => ({
    ...page,
    sections: entries.map((entry) => pageSection(entry, { nameOf, type, page, placements })),
  }));
}

const ONLY_LIQUID = whyUnusable({ reason: "liquid-template", line: null, name: null });

/** Pages by what they are; one that is written in Liquid has no file to add to. */
function pagesOf(files: ThemeFile[]) {
  const names = new Set(files.map(({ fileName }) => fileName));
  const liquidOnly = [...names].filter(
    (name) => name.endsWith(".liquid") && !names.has(name.replace(/\.liquid$/, ".json")),
  );
  const found = files.flatMap((file) => {
    const page = pageOfFile(file.fileName);
    const hasTwin = names.has(file.fileName.replace(/\.json$/, ".liquid"));
    return page === null ? [] : [{ page, file, hasTwin }];
  });
  const others = liquidOnly.flatMap((name) => {
    const page = pageOfFile(name.replace(/\.liquid$/, ".json"));
    return page === null
      ? []
      : [{ page: { ...page, fileName: name }, file: undefined, hasTwin: false }];
  });
  return [...found, ...others].toSorted((a, b) => byImportance(a.page, b.page));
}

function entriesOf(file: ThemeFile | undefined): TemplateEntry[] {
  const read = readTemplate(file?.body ?? "");
  return read.kind === "template" ? read.template.entries : [];
}

function pageSection(
  entry: TemplateEntry,
  context: {
    nameOf: SectionNames;
    type: string;
    page: { fileName: string };
    placements: PlacementRow[];
  },
): PageSection {
  const placement = context.placements.find(
    ({ templateName, entryKey }) =>
      templateName === context.page.fileName && entryKey === entry.key,
  );
  return {
    key: entry.key,
    name: context.nameOf(entry),
    detail: detailOf(entry),
    isHidden: entry.isHidden,
    isThis: entry.type === context.type,
    placementId: placement?.id ?? null,
  };
}

/** A placement whose entry is in the theme no more was undone there. */
async function withoutGone(
  { db }: LookEdges,
  rows: PlacementRow[],
  files: ThemeFile[],
): Promise<PlacementRow[]> {
  const isThere = ({ templateName, entryKey }: PlacementRow) =>
    files.some((file) => file.fileName === templateName && hasKey(file, entryKey));
  const gone = rows.filter((row) => !isThere(row));
  if (gone.length > 0)
    await markNotPlaced(
      db,
      gone.map(({ id }) => id),
      "gone",
    );
  return rows.filter(isThere);
}
