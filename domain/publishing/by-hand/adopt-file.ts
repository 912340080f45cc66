import { hasFeature } from "#domain/billing/plans/feature-gate.ts";
import type { Section } from "#domain/sections/section.ts";
import type { ShopifyAdmin, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, NotFound } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { ownedSection } from "../owned-section.ts";
import { diffOf, type FileDiff } from "../plan/file-diff.ts";
import { beginWriting, liveRowsOfFiles, type PublicationRow } from "../publication-store.ts";
import type { Publication } from "../publications.ts";
import { readThemeFile } from "../read-theme-file.ts";
import { isSameText } from "../same-text.ts";
import { finishWrite } from "../write/settle-write.ts";
import { fileByHand } from "./file-by-hand.ts";

type Edges = {
  db: Database;
  clock: Clock;
  ids: Ids;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles">;
};

type AdoptRequest = {
  shop: string;
  sectionId: string;
  versionId: string;
  themeId: string;
  fileName: string;
};

export type Adoption =
  | { kind: "adopted"; section: Section; publication: Publication }
  /** The theme has no such file yet. */
  | { kind: "missing" }
  /** It has, with another text. */
  | { kind: "different"; diff: FileDiff }
  | { kind: "feature-not-in-plan" };

/**
 * Takes a file that the merchant added by hand for a publication, when its text is ours. It writes nothing
 * into the theme.
 *
 * Line ends and space at the end of the file do not count: editors change them.
 *
 * @throws {Conflict} `theme-file-not-ours` when another section's file has the name.
 */
export async function adoptFile(edges: Edges, request: AdoptRequest): Promise<Adoption> {
  const { shop, sectionId, themeId, fileName } = request;
  if (!(await hasFeature(edges, shop, "publish_theme"))) return { kind: "feature-not-in-plan" };
  const { code, versionId } = await fileByHand(edges, request);
  const themes = await edges.shopify.listThemes();
  const theme = themes.find(({ id }) => id === themeId);
  if (theme === undefined) throw new NotFound("The theme does not exist");
  const rows = await liveRowsOfFiles(edges.db, { shop, themeId, fileNames: [fileName] });
  if (rows.some((row) => row.sectionId !== sectionId))
    throw new Conflict("theme-file-not-ours", `${fileName} belongs to another of your sections`);

  const file = await readThemeFile(edges.shopify, themeId, fileName);
  if (file === null) return { kind: "missing" };
  if (file.body === null || !isSameText(file.body, code))
    return { kind: "different", diff: diffOf(file.body ?? "", code) };
  const standing = rows.find(({ state }) => state === "published") ?? null;
  const publication =
    standing?.versionId === versionId && standing.checksum === file.checksum
      ? standing
      : await record(edges, { ...request, versionId, themeName: theme.name }, file, standing);
  return {
    kind: "adopted",
    section: await ownedSection(edges, { shop, sectionId }),
    publication,
  };
}

/** As if we had written it: announced first, so that no other process takes the name meanwhile. */
async function record(
  edges: Edges,
  row: AdoptRequest & { themeName: string },
  file: ThemeFile,
  standing: PublicationRow | null,
): Promise<PublicationRow> {
  const announcing = {
    id: edges.ids.uuid(),
    ...row,
    checksum: file.checksum,
  };
  const announced = await beginWriting(edges.db, announcing, standing?.id ?? null);
  if (announced === null)
    throw new Conflict("run-in-progress", `${row.fileName} is being published at this moment`);
  return finishWrite(edges, announced, file);
}
