import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";

type Edges = { shopify: Pick<ShopifyAdmin, "readThemeFiles"> };

/** The files of a theme that decide how it looks; null for one that is missing or is no text. */
export type ThemeSources = {
  schema: string | null;
  data: string | null;
  layout: string;
  /** By name, without folder and ending. */
  snippets: Record<string, string>;
  /** The main style sheet that the layout names. */
  styleSheet: { fileName: string; css: string; isLiquid: boolean } | null;
};

const SCHEMA = "config/settings_schema.json";
const DATA = "config/settings_data.json";
const LAYOUT = "layout/theme.liquid";

const RENDERED = /(?:^|\{%-?|\n)\s*(?:render|include)\s+['"]([\w-]{1,100})['"]/g;
const STYLE_SHEET = /['"]([\w.-]{1,100}\.css)['"]\s*\|\s*asset_url/g;
/** Snippets that print variables and style sheets, by the names that themes give them. */
export const ABOUT_STYLE = /style|css|color|font|typo|variable|token|theme/i;
const MOST_SNIPPETS = 12;
const DEPTH_OF_SNIPPETS = 2;
const PREFERRED_SHEETS = ["base.css", "theme.css", "styles.css", "main.css"];

/** Reads them in at most four rounds: what a file names is only known when it is read. */
export async function readThemeSources(edges: Edges, themeId: string): Promise<ThemeSources> {
  const config = await readTexts(edges, themeId, [SCHEMA, DATA, LAYOUT]);
  const layout = config[LAYOUT] ?? "";
  const snippets = await readStyleSnippets(edges, themeId, headOf(layout));
  const styleSheet = await readStyleSheet(edges, themeId, [
    headOf(layout),
    ...Object.values(snippets),
  ]);
  return {
    schema: config[SCHEMA] ?? null,
    data: config[DATA] ?? null,
    layout,
    snippets,
    styleSheet,
  };
}

export function headOf(layout: string): string {
  const end = layout.search(/<\/head\s*>|<body\b/i);
  return end === -1 ? layout : layout.slice(0, end);
}

async function readStyleSnippets(
  edges: Edges,
  themeId: string,
  head: string,
): Promise<Record<string, string>> {
  const snippets: Record<string, string> = {};
  let sources = [head];
  for (let depth = 0; depth < DEPTH_OF_SNIPPETS; depth += 1) {
    const names = sources
      .flatMap((source) => [...source.matchAll(RENDERED)].map(([, name = ""]) => name))
      .filter((name) => (depth > 0 || ABOUT_STYLE.test(name)) && !Object.hasOwn(snippets, name));
    const room = MOST_SNIPPETS - Object.keys(snippets).length;
    const wanted = [...new Set(names)].slice(0, room);
    if (wanted.length === 0) break;
    const files = await readTexts(
      edges,
      themeId,
      wanted.map((name) => `snippets/${name}.liquid`),
    );
    for (const name of wanted) snippets[name] = files[`snippets/${name}.liquid`] ?? "";
    sources = wanted.map((name) => snippets[name] ?? "");
  }
  return snippets;
}

async function readStyleSheet(
  edges: Edges,
  themeId: string,
  sources: string[],
): Promise<ThemeSources["styleSheet"]> {
  const named = sources.flatMap((source) =>
    [...source.matchAll(STYLE_SHEET)].map(([, name = ""]) => name),
  );
  const fileName = PREFERRED_SHEETS.find((name) => named.includes(name)) ?? named[0];
  if (fileName === undefined) return null;
  const plain = `assets/${fileName}`;
  const withLiquid = `${plain}.liquid`;
  const files = await readTexts(edges, themeId, [plain, withLiquid]);
  const css = files[plain] ?? files[withLiquid];
  return css === undefined ? null : { fileName, css, isLiquid: files[plain] === undefined };
}

async function readTexts(
  { shopify }: Edges,
  themeId: string,
  fileNames: string[],
): Promise<Record<string, string>> {
  const files = await shopify.readThemeFiles(themeId, fileNames);
  return Object.fromEntries(
    files.flatMap(({ fileName, body }) => (body === null ? [] : [[fileName, body]])),
  );
}
