import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import { pagesWithFile, type PageWithFile } from "../pages/pages-with-file.ts";
import { editedFile } from "../plan/edited-file.ts";
import type { FileDiff } from "../plan/file-diff.ts";
import type { PublicationRow } from "../publication-store.ts";
import { readThemeFile } from "../read-theme-file.ts";

type Edges = { db: Database; shopify: Pick<ShopifyAdmin, "readThemeFiles"> };

/** A published file, and what has become of it in its theme. */
export type StandingFile = {
  publicationId: string;
  themeId: string;
  themeName: string;
  fileName: string;
  /** `gone`: deleted by someone, or its theme is gone. */
  state: "as-published" | "edited" | "gone";
  currentChecksum: string | null;
  /** What someone edited since; null when nothing, or when it cannot be told any more. */
  diff: FileDiff | null;
  /** The pages that show it, and lose it when it goes. */
  pages: PageWithFile[];
};

/**
 * Looks at each published row's file in its theme, and touches nothing.
 */
export function standingFiles(edges: Edges, published: PublicationRow[]): Promise<StandingFile[]> {
  return Promise.all(published.map((row) => standingFile(edges, row)));
}

async function standingFile(edges: Edges, row: PublicationRow): Promise<StandingFile> {
  const { id: publicationId, themeId, themeName, fileName } = row;
  const { file, pages } = await lookAt(edges, row);
  const state = stateOf(row, file);
  const edited = state === "edited" ? await editedFile(edges, row, file) : null;
  return {
    publicationId,
    themeId,
    themeName,
    fileName,
    state,
    currentChecksum: file?.checksum ?? null,
    diff: edited?.diff ?? null,
    pages,
  };
}

function stateOf({ checksum }: PublicationRow, file: ThemeFile | null): StandingFile["state"] {
  if (file === null) return "gone";
  return file.checksum === checksum ? "as-published" : "edited";
}

async function lookAt(edges: Edges, { themeId, fileName }: PublicationRow) {
  try {
    const [file, pages] = await Promise.all([
      readThemeFile(edges.shopify, themeId, fileName),
      pagesWithFile(edges, themeId, [fileName]),
    ]);
    return { file, pages: pages.get(fileName) ?? [] };
  } catch (error) {
    if (error instanceof NotFound) return { file: null, pages: [] };
    throw error;
  }
}
