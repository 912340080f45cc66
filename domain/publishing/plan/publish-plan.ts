import { recheckOrRefuse } from "#domain/sections/check-or-refuse.ts";
import { isPublishable } from "#domain/sections/versions.ts";
import type { ShopifyAdmin, Theme } from "#domain/shops/shopify-admin.ts";
import type { Problem } from "#liquid/check/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import { pagesWithFile, type PageWithFile } from "../pages/pages-with-file.ts";
import { findTarget, rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";
import { standingPublication } from "../write/standing-publication.ts";
import { writableTheme } from "../writable-theme.ts";
import { chooseFile } from "./choose-file.ts";
import { prefixChange } from "./class-prefix.ts";
import { editedFile, type EditedFile } from "./edited-file.ts";
import { diffOf, type FileDiff } from "./file-diff.ts";
import { codeForFile } from "./file-name.ts";
import { fileSizeOf, sizeProblems, type FileSize } from "./file-size.ts";
import { missingThemeSettings } from "./missing-theme-settings.ts";
import { nameInThemeEditor, type NameInThemeEditor } from "./name-in-theme-editor.ts";
import { planWarnings, type PlanWarning } from "./plan-warnings.ts";

type Edges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles">;
};

type PlanRequest = {
  shop: string;
  sectionId: string;
  themeId: string;
  versionId?: string | undefined;
  fileName?: string | undefined;
};

export type PublishPlan = {
  fileName: string;
  versionId: string;
  action: "create" | "replace";
  owner: "new" | "this-section";
  /** Of the file that stands there now; publishing with another one is refused. Null: there is none. */
  expectedChecksum: string | null;
  /** Of the theme now: sent along, publishing is refused when a draft became the live theme meanwhile. */
  expectedRole: Theme["role"];
  /** This very version stands there already, unchanged. */
  isPublished: boolean;
  /** What publishing changes in the file as it is now. */
  diff: FileDiff;
  /** What someone changed since it was published; publishing replaces that too. */
  edited: EditedFile | null;
  warnings: PlanWarning[];
  /** What the checker finds in the version now; errors forbid publishing. */
  problems: Problem[];
  publishable: boolean;
  /** Classes take the file's name: what they were called, and are called in the theme. */
  renamedPrefix: { from: string; to: string } | null;
  size: FileSize;
  nameInThemeEditor: NameInThemeEditor | null;
  /** Where the file that would be replaced is shown. */
  pages: PageWithFile[];
  /** Other themes that keep another version. */
  elsewhere: { themeId: string; themeName: string; versionId: string }[];
};

/** What publishing would change in the theme. It writes nothing there. */
export async function planPublish(edges: Edges, request: PlanRequest): Promise<PublishPlan> {
  const { shop, themeId } = request;
  const target = await findTarget(edges.db, request);
  if (target === null) throw new NotFound("The section has no such version");
  const { section, version } = target;
  await settleAbandonedWrites(edges, { shop, themeId });
  const rows = await rowsOfSection(edges.db, request);
  // Each is a call of Shopify, or takes the checker's time.
  const [theme, chosen, found, missing, pages] = await Promise.all([
    writableTheme(edges.shopify, themeId),
    chooseFile(edges, section, themeId, request.fileName),
    recheckOrRefuse(version),
    missingThemeSettings(edges, themeId, version.code),
    pagesWithStanding(edges, themeId, rows),
  ]);
  const { fileName, current, ours } = chosen;
  const code = codeForFile(version.code, fileName);
  const size = fileSizeOf(code);
  // Too large a version has the checker's own word for it.
  const problems = isPublishable(found) ? [...sizeProblems(size), ...found] : found;
  return {
    fileName,
    versionId: version.id,
    action: current === null ? "create" : "replace",
    owner: ours === null ? "new" : "this-section",
    expectedChecksum: current?.checksum ?? null,
    expectedRole: theme.role,
    isPublished: standingPublication(chosen, version.id, code) !== null,
    diff: diffOf(current?.body ?? "", code),
    edited: await editedFile(edges, ours, current),
    warnings: planWarnings(theme, code, { current, ours, missing }),
    problems,
    publishable: version.publishable && isPublishable(problems),
    renamedPrefix: prefixChange(version.code, code),
    size,
    nameInThemeEditor: nameInThemeEditor(code),
    pages: current === null ? [] : (pages.get(fileName) ?? []),
    elsewhere: elsewhere(rows, themeId, version.id),
  };
}

/** Asked before it is known which file will be chosen: of those that the section has in the theme. */
async function pagesWithStanding(
  edges: Edges,
  themeId: string,
  rows: PublicationRow[],
): Promise<Map<string, PageWithFile[]>> {
  const standing = rows.filter((row) => row.state === "published" && row.themeId === themeId);
  return standing.length === 0
    ? new Map()
    : pagesWithFile(
        edges,
        themeId,
        standing.map(({ fileName }) => fileName),
      );
}

function elsewhere(rows: PublicationRow[], themeId: string, versionId: string) {
  return rows
    .filter(
      (row) => row.state === "published" && row.themeId !== themeId && row.versionId !== versionId,
    )
    .map((row) => ({
      themeId: row.themeId,
      themeName: row.themeName,
      versionId: row.versionId,
    }));
}
