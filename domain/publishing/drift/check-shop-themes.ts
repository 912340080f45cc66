import { followThemeName } from "#domain/sections/follow-theme-name.ts";
import type { ShopifyAdmin, Theme, ThemeFileChecksum } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { AppError, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";
import {
  markGone,
  recordSeen,
  renamePublications,
  selectFilesToCheck,
  type CheckedFile,
} from "./drift-store.ts";
import { followLosses, takeBackFile } from "./follow-files.ts";

/** Themes that Shopify says nothing of before the rest waits for the next check. */
const MOST_FAILURES = 2;

export type CheckEdges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeChecksums" | "readThemeFiles">;
};

/** How many files were looked at, and what was news about them. */
export type Findings = { files: number; edited: number; gone: number; back: number };

/**
 * Compares what is published of a shop with its themes, and records what became of it.
 *
 * One call for the themes and one for every 50 files of each. Nothing is marked gone on a doubtful answer, nor
 * anything that was published, rolled back or written since the comparison began. May run any number of
 * times at once.
 *
 * @throws {AppError} when Shopify does not tell of all themes; what it told is recorded.
 */
export async function checkShopThemes(edges: CheckEdges, shop: string): Promise<Findings> {
  const findings: Findings = { files: 0, edited: 0, gone: 0, back: 0 };
  // The files first: what is published from here on has a revision that was not read.
  const files = await selectFilesToCheck(edges.db, shop);
  if (files.length === 0) return findings;
  const themes = await listedThemes(edges.shopify);
  const failures: AppError[] = [];
  for (const [themeId, inTheme] of Map.groupBy(files, (file) => file.themeId)) {
    if (failures.filter(({ retryable }) => retryable).length >= MOST_FAILURES) break;
    try {
      const theme = themes.find(({ id }) => id === themeId) ?? null;
      await checkTheme(edges, { shop, themeId, theme }, inTheme, findings);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failures.push(error);
    }
  }
  await followLosses(edges, shop);
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  return findings;
}

/** @throws {ShopifyUnavailable} for a list that no shop has: every one has a live theme. */
async function listedThemes(shopify: CheckEdges["shopify"]): Promise<Theme[]> {
  const themes = await shopify.listThemes();
  if (!themes.some(({ role }) => role === "main"))
    throw new ShopifyUnavailable("Shopify named no live theme");
  return themes;
}

type Place = { shop: string; themeId: string; theme: Theme | null };

async function checkTheme(
  edges: CheckEdges,
  { shop, themeId, theme }: Place,
  files: CheckedFile[],
  findings: Findings,
): Promise<void> {
  // What stood in a theme that is gone for good never comes back.
  if (theme === null && files.every(({ state }) => state === "gone")) return;
  if (theme !== null) await followName(edges, { shop, id: themeId, name: theme.name }, files);
  const found = await readChecksums(edges.shopify, themeId, files);
  // Listed, and yet not there: one of the two answers is old.
  if (found === null && theme !== null)
    throw new ShopifyUnavailable(`Shopify lists ${themeId}, but does not have it`);
  await settleAbandonedWrites(edges, { shop, themeId });
  await record(edges, theme, compare(files, found ?? []), findings);
}

async function followName(
  edges: CheckEdges,
  theme: { shop: string; id: string; name: string },
  files: CheckedFile[],
): Promise<void> {
  const hasOldName = ({ state, themeName }: CheckedFile) =>
    state === "published" && themeName !== theme.name;
  if (!files.some(hasOldName)) return;
  await renamePublications(edges.db, theme);
  await followThemeName(edges, theme);
}

/** Null when there is no such theme. */
async function readChecksums(
  shopify: CheckEdges["shopify"],
  themeId: string,
  files: CheckedFile[],
): Promise<ThemeFileChecksum[] | null> {
  const names = [...new Set(files.map(({ fileName }) => fileName))];
  try {
    return await shopify.readThemeChecksums(themeId, names);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

type Comparison = { file: CheckedFile; found: ThemeFileChecksum | null };

function compare(files: CheckedFile[], found: ThemeFileChecksum[]): Comparison[] {
  return files.map((file) => ({
    file,
    found: found.find(({ fileName }) => fileName === file.fileName) ?? null,
  }));
}

async function record(
  { db, clock }: CheckEdges,
  theme: Theme | null,
  comparisons: Comparison[],
  findings: Findings,
): Promise<void> {
  const news: { id: string; revision: string; checksum: string }[] = [];
  for (const { file, found } of comparisons) {
    findings.files += 1;
    const checksum = found?.checksum ?? null;
    if (file.state === "gone") {
      if (checksum === null || checksum !== file.checksum) continue;
      if (await takeBackFile({ db, clock }, { ...file, checksum })) findings.back += 1;
    } else if (found === null) {
      // While Shopify copies a theme, its files are still to come.
      if (theme?.processing) continue;
      if (await markGone(db, file, clock.now())) findings.gone += 1;
    } else if (checksum !== null && checksum !== file.seenChecksum) {
      news.push({ id: file.id, revision: file.revision, checksum });
      if (checksum !== file.checksum) findings.edited += 1;
    }
  }
  await recordSeen(db, news, clock.now());
}
