import type { Section } from "#domain/sections/section.ts";
import type { ShopifyAdmin, Theme, ThemeFile } from "#domain/shops/shopify-admin.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionSchema } from "#liquid/schema/section-schema.ts";
import type { Database } from "#platform/database.ts";
import { Conflict, NotFound } from "#platform/errors.ts";
import { ownedSection } from "../owned-section.ts";
import { rowsOfSection, type PublicationRow } from "../publication-store.ts";
import { writableTheme } from "../writable-theme.ts";
import { contextRefusal, pageTemplate, type PageTemplate } from "./page-name.ts";
import { refusalOf } from "./placement-rules.ts";
import { settleAbandonedPlacements } from "./settle-placement.ts";
import { readTemplate, type TemplateFile } from "./template-file.ts";
import { unusable, type UnusablePage } from "./unusable-page.ts";

export type LookEdges = {
  db: Database;
  shopify: Pick<ShopifyAdmin, "listThemes" | "readThemeFiles">;
};

/** The section as it stands in the theme. */
export type StandingSection = {
  section: Section;
  theme: Theme;
  publication: PublicationRow;
  /** What templates call it: its file without folder and ending. */
  type: string;
};

export type LookedAt =
  | ({ kind: "usable" } & StandingSection & {
        page: PageTemplate;
        schema: SectionSchema;
        sectionFile: ThemeFile;
        file: ThemeFile & { body: string };
        template: TemplateFile;
      })
  | ({ kind: "unusable" } & UnusablePage);

const NO_SCHEMA: SectionSchema = { name: "", settings: [], blocks: [], presets: [] };

/**
 * The section's publication in the theme.
 *
 * @throws {Conflict} `invalid-transition` when it is not published there.
 */
export async function standingSection(
  edges: LookEdges,
  { shop, sectionId, themeId }: { shop: string; sectionId: string; themeId: string },
): Promise<StandingSection> {
  const section = await ownedSection(edges, { shop, sectionId });
  const theme = await writableTheme(edges.shopify, themeId);
  const rows = await rowsOfSection(edges.db, { shop, sectionId });
  const publication = rows.find((row) => row.themeId === themeId && row.state === "published");
  if (publication === undefined)
    throw new Conflict("invalid-transition", "Publish the section to this theme first.");
  await settleAbandonedPlacements(edges, { shop, themeId });
  return { section, theme, publication, type: typeOfFile(publication.fileName) };
}

/**
 * A page of the theme and the section that is to be added to it, as both are now.
 *
 * @throws {NotFound} for a template that the theme does not have.
 */
export async function lookAtPage(
  edges: LookEdges,
  request: { shop: string; sectionId: string; themeId: string; template: string },
): Promise<LookedAt> {
  const standing = await standingSection(edges, request);
  const page = pageTemplate(request.template);
  if (page === null) throw new NotFound("The theme has no such page");
  const twin = page.fileName.replace(/\.json$/, ".liquid");
  const { fileName } = standing.publication;
  const files = await edges.shopify.readThemeFiles(request.themeId, [
    page.fileName,
    twin,
    fileName,
  ]);
  const found = (name: string) => files.find((each) => each.fileName === name);
  const [file, sectionFile] = [found(page.fileName), found(fileName)];
  if (sectionFile === undefined) throw notInTheme(fileName);
  if (file === undefined) {
    if (found(twin) === undefined) throw new NotFound("The theme has no such page");
    return unusable("liquid-template");
  }
  const schema = schemaOf(sectionFile);
  const read = readPage(page, file, {
    schema,
    type: standing.type,
    hasTwin: found(twin) !== undefined,
  });
  return read.kind === "unusable" ? read : { ...standing, ...read, page, schema, sectionFile };
}

/** Whether the section can be added to the template, and the template when it can. */
export function readPage(
  page: PageTemplate,
  file: ThemeFile,
  { schema, type, hasTwin }: { schema: SectionSchema; type: string; hasTwin: boolean },
) {
  const { body } = file;
  if (hasTwin) return unusable("liquid-template");
  const ofMarket = contextRefusal(page);
  if (ofMarket !== null) return ofMarket;
  if (body === null) return unusable("too-large");
  const read = readTemplate(body);
  if (read.kind === "unusable") return read;
  const refusal = refusalOf(schema, type, read.template, page.pageType);
  return refusal === null
    ? { kind: "usable" as const, template: read.template, file: { ...file, body } }
    : { kind: "unusable" as const, ...refusal };
}

export function schemaOf({ body }: ThemeFile): SectionSchema {
  const parsed = parseSectionSchema(body ?? "");
  return parsed.kind === "schema" ? parsed.schema : NO_SCHEMA;
}

/** What templates call a section: its file without folder and ending. */
export function typeOfFile(fileName: string): string {
  return fileName.replace(/^sections\//, "").replace(/\.liquid$/, "");
}

export function notInTheme(fileName: string): Conflict {
  return new Conflict(
    "invalid-transition",
    `${fileName} is not in the theme any more. Publish the section again first.`,
  );
}
