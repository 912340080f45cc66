import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import { chooseFile } from "./choose-file.ts";
import { diffOf, type FileDiff } from "./file-diff.ts";
import { codeForFile } from "./file-name.ts";
import { planWarnings, type PlanWarning } from "./plan-warnings.ts";
import { findTarget } from "../publication-store.ts";
import { settleAbandonedWrites } from "../write/settle-write.ts";
import { writableTheme } from "../write/writable-theme.ts";

type Edges = {
  db: Database;
  clock: Clock;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles">;
};

export type PublishPlan = {
  fileName: string;
  versionId: string;
  action: "create" | "replace";
  /** Of the file that stands there now; publishing with another one is refused. Null: there is none. */
  expectedChecksum: string | null;
  diff: FileDiff;
  warnings: PlanWarning[];
  /** What the checker found in the version; errors forbid publishing. */
  problems: unknown;
  publishable: boolean;
};

/** What publishing would change in the theme. It writes nothing there. */
export async function planPublish(
  edges: Edges,
  request: {
    shop: string;
    sectionId: string;
    themeId: string;
    versionId?: string | undefined;
    fileName?: string | undefined;
  },
): Promise<PublishPlan> {
  const { shop, themeId } = request;
  const target = await findTarget(edges.db, request);
  if (target === null) throw new NotFound("The section has no such version");
  const { section, version } = target;
  const theme = await writableTheme(edges.shopify, themeId);
  await settleAbandonedWrites(edges, { shop, themeId });
  const { fileName, current, ours } = await chooseFile(edges, section, themeId, request.fileName);
  const code = codeForFile(version.code, fileName);
  return {
    fileName,
    versionId: version.id,
    action: current === null ? "create" : "replace",
    expectedChecksum: current?.checksum ?? null,
    diff: diffOf(current?.body ?? "", code),
    warnings: planWarnings(theme, code, { current, ours }),
    problems: version.problems,
    publishable: version.publishable,
  };
}
