import { hasFeature } from "#domain/billing/plans/feature-gate.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, InvalidInput, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { textWithEntry } from "./entry-text.ts";
import { lookAtPage, type LookedAt } from "./look-at-page.ts";
import { refuseUnknownPlace } from "./placement-plan.ts";
import {
  abandonPlacing,
  beginPlacing,
  markNotPlaced,
  markPlaced,
  type PlacementRow,
} from "./placement-store.ts";
import type { Placement } from "./placements.ts";
import { hasKey, settlePlacement, templateOf } from "./settle-placement.ts";
import { standingPlacement } from "./standing-placement.ts";
import type { UnusablePage } from "./unusable-page.ts";

type Edges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles" | "upsertThemeFile">;
};

export type PlaceRequest = {
  shop: string;
  sectionId: string;
  themeId: string;
  template: string;
  after: string | null;
  /** As the plan gave it: the template that the merchant saw. */
  expectedChecksum: string;
};

export type PlaceOutcome =
  | { kind: "placed"; placement: Placement }
  | { kind: "feature-not-in-plan" }
  | ({ kind: "unusable" } & UnusablePage);

type UsablePage = Extract<LookedAt, { kind: "usable" }>;

/**
 * Adds a published section to a page, keeping the template as it was.
 *
 * Asked again, it adds nothing twice; cut short at any point, the next call about the theme finds out what
 * happened.
 *
 * @throws {Conflict} `theme-file-changed`, with `currentChecksum`, when the template is not as expected.
 * @throws {InvalidInput} when Shopify refuses the template.
 */
export async function placeOnPage(edges: Edges, request: PlaceRequest): Promise<PlaceOutcome> {
  if (!(await hasFeature(edges, request.shop, "publish_theme")))
    return { kind: "feature-not-in-plan" };
  const standing = await standingPlacement(edges, request);
  if (standing !== null) return { kind: "placed", placement: standing };
  const looked = await lookAtPage(edges, request);
  if (looked.kind === "unusable") return looked;
  const { status } = looked.section;
  if (status === "archive" || status === "inactive")
    throw new Conflict("invalid-transition", "Restore the section before adding it to a page");
  refuseChanged(looked.file.checksum, request);
  refuseUnknownPlace(looked.template, request.after);
  const composed = textWithEntry(looked, request.after);
  if (composed.kind === "unusable") return composed;

  const row = await announce(edges, request, looked, composed.key);
  return { kind: "placed", placement: await write(edges, row, composed.text) };
}

function refuseChanged(
  currentChecksum: string | null,
  { expectedChecksum, template }: PlaceRequest,
) {
  if (currentChecksum !== expectedChecksum)
    throw new Conflict("theme-file-changed", `The template ${template} was changed in the theme`, {
      currentChecksum,
    });
}

/** Stores what is about to be added and the template as it is, before the theme is touched. */
async function announce(
  { db, ids }: Edges,
  { shop, sectionId, themeId }: PlaceRequest,
  { theme, page, publication, file }: UsablePage,
  key: string,
): Promise<PlacementRow> {
  const announced = await beginPlacing(db, {
    id: ids.uuid(),
    shop,
    sectionId,
    themeId,
    themeName: theme.name,
    templateName: page.fileName,
    entryKey: key,
    fileName: publication.fileName,
    backupBody: file.body,
    backupChecksum: file.checksum,
  });
  if (announced === null)
    throw new Conflict("run-in-progress", `${page.fileName} is being changed at this moment`);
  return announced;
}

async function write(edges: Edges, row: PlacementRow, text: string): Promise<PlacementRow> {
  const { shopify, db } = edges;
  try {
    await refuseLateChange(edges, row);
    const answer = await shopify.upsertThemeFile(row.themeId, row.templateName, text);
    if (answer.kind === "refused")
      throw new InvalidInput([{ path: "template", message: answer.message }]);
    const file = await templateOf(shopify, row);
    // Shopify formats templates anew: the entry tells, not the bytes.
    if (file === null || !hasKey(file, row.entryKey))
      throw new ShopifyUnavailable(`${row.templateName} does not show the section after the write`);
    return await markPlaced(db, row, file.checksum);
  } catch (error) {
    return afterFault(edges, row, error);
  }
}

/** Another section can have been added between the first look and the announcement. */
async function refuseLateChange({ shopify }: Edges, row: PlacementRow): Promise<void> {
  const file = await templateOf(shopify, row);
  if (file === null) throw new NotFound("The page is gone from the theme");
  if (file.checksum !== row.backupChecksum)
    throw new Conflict("theme-file-changed", `${row.templateName} was changed in the theme`, {
      currentChecksum: file.checksum,
    });
}

/** Unless nothing was written for sure, it may have happened all the same: the theme knows. */
async function afterFault(edges: Edges, row: PlacementRow, fault: unknown): Promise<PlacementRow> {
  if (fault instanceof InvalidInput || fault instanceof Conflict || fault instanceof NotFound) {
    await markNotPlaced(edges.db, [row.id], "removed");
    throw fault;
  }
  // First of all: whatever happens now, the next call can find out.
  await abandonPlacing(edges.db, row.id);
  const settled = await settlePlacement(edges, row).catch(() => null);
  if (settled?.kind !== "placed") throw fault;
  return settled.placement;
}
