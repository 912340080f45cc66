import { globalObjects } from "./objects/globals.ts";
import type { Visit } from "./objects/globals.ts";
import { StoreWorld } from "./objects/store-world.ts";
import { pageParts, renderArrangement, themeBlocks } from "./page-sections.ts";
import type { PageSource } from "./page-sections.ts";
import { renderTemplate } from "./render-template.ts";
import { emptyScene } from "./scene.ts";
import type { Scene } from "./scene.ts";
import type { StoreData } from "./store-data.ts";
import { collectedCodeHtml } from "./collected-code.ts";
import { jsonFile, readArrangement, themeFile } from "./theme-files.ts";
import type { ThemeFiles } from "./theme-files.ts";
import { readThemeSettings, themeSettingsObject } from "./theme-settings.ts";
import { ownProperty, withProperties } from "./values.ts";
import type { LiquidObject } from "./values.ts";

export type PageRenderInput = {
  /** The theme's files by name, such as `layout/theme.liquid`. */
  files: ThemeFiles;
  store: StoreData;
  /** Page type: `index`, `product`, `collection`, `page`, `blog`, `article`, `cart`, `search`, `404` … */
  template: string;
  /** Handle of the page's product, collection, page, blog or article (`blog/article`). */
  resource?: string;
  path: string;
  now?: Date;
  /** Address of a file in the theme's `assets/`. */
  assetUrl: (fileName: string) => string;
  designMode?: boolean;
  pageNumber?: number;
};

export type PageRendering = { html: string; status: number };

const RESOURCE_TYPES = ["product", "collection", "page", "blog", "article"] as const;

/** Stands where the code of `{% stylesheet %}` and `{% javascript %}` goes once all sections are rendered. */
const COLLECTED_CODE = "<!-- shopify-collected-code -->";

/**
 * Renders a whole page of a theme: its template, sections, section groups and layout.
 *
 * @returns status 404 with the theme's 404 template when the resource or the template does not exist.
 */
export function renderPage(input: PageRenderInput): PageRendering {
  const world = new StoreWorld(input.store, input.path);
  const isFound = hasTemplate(input, input.template) && hasResource(input, world);
  const template = isFound ? input.template : "404";
  const source = pageSource({ ...input, template }, world);
  const { content, layout } = renderContent(source, template);
  const html = layout === "none" ? content : renderLayout(source, layout, content);
  const code = collectedCodeHtml(source.scene);
  const withCode = html.includes(COLLECTED_CODE) ? html.replace(COLLECTED_CODE, () => code) : html;
  return { html: withCode, status: isFound && template !== "404" ? 200 : 404 };
}

function hasTemplate({ files }: PageRenderInput, template: string): boolean {
  return [`templates/${template}.json`, `templates/${template}.liquid`].some(
    (name) => themeFile(files, name) !== undefined,
  );
}

function hasResource({ template, resource }: PageRenderInput, world: StoreWorld): boolean {
  const type = RESOURCE_TYPES.find((name) => name === template);
  return type === undefined || (resource !== undefined && world[type](resource) !== undefined);
}

function pageSource(input: PageRenderInput, world: StoreWorld): PageSource {
  const { files, store } = input;
  const settings = readThemeSettings(files);
  const scene: Scene = {
    ...emptyScene(input.now ?? new Date()),
    moneyFormat: store.shop.money_format,
    moneyWithCurrencyFormat: store.shop.money_with_currency_format,
    currency: store.shop.currency,
    locale: store.shop.locale,
    translations: translations(files, store.shop.locale),
    designMode: input.designMode ?? false,
    assetUrl: input.assetUrl,
    assetText: (name) => themeFile(files, `assets/${name}`),
    partial: (name) => {
      const text = themeFile(files, `snippets/${name}.liquid`);
      return text === undefined ? undefined : { name: `snippets/${name}`, source: text };
    },
  };
  const globals = globalObjects(store, world, settings.look, visitOf(input, settings.look.name));
  scene.globals = withProperties(globals, { settings: themeSettingsObject(settings, world) });
  scene.globals["page_title"] = pageTitle(scene.globals, input);
  const source = { files, world, look: settings.look, scene };
  scene.page = pageParts(source);
  scene.themeBlocks = themeBlocks(source);
  return source;
}

function renderContent({ files, ...rest }: PageSource, template: string) {
  const source = { files, ...rest };
  const liquid = themeFile(files, `templates/${template}.liquid`);
  if (themeFile(files, `templates/${template}.json`) !== undefined || liquid === undefined) {
    const { sections, layout } = readArrangement(files, `templates/${template}.json`);
    const content = renderArrangement(source, sections, "template");
    return { content, layout: layout === false ? "none" : layout };
  }
  const { output } = renderTemplate(liquid, `templates/${template}`, source.scene);
  return { content: output, layout: source.scene.layout ?? "theme" };
}

function renderLayout({ files, scene }: PageSource, layout: string, content: string): string {
  const name = themeFile(files, `layout/${layout}.liquid`) === undefined ? "theme" : layout;
  const code = themeFile(files, `layout/${name}.liquid`) ?? "{{ content_for_layout }}";
  const { output } = renderTemplate(
    code,
    `layout/${name}`,
    { ...scene, written: 0 },
    { content_for_layout: content, content_for_header: COLLECTED_CODE },
  );
  return output;
}

function visitOf(input: PageRenderInput, themeName: string): Visit {
  const { template, resource, path } = input;
  const type = RESOURCE_TYPES.find((name) => name === template);
  const blog = template === "article" ? resource?.split("/")[0] : undefined;
  return {
    pageType: template,
    path,
    designMode: input.designMode ?? false,
    themeName,
    pageNumber: input.pageNumber,
    blog,
    ...(type === undefined ? {} : { [type]: resource }),
  };
}

/** The resource's title before the shop's name takes over, as Shopify sets it. */
function pageTitle(globals: LiquidObject, { template, store }: PageRenderInput): string {
  const title = ownProperty(globals[template], "title");
  return typeof title === "string" ? title : store.shop.name;
}

/** The shop's language, or the theme's default one. */
function translations(files: ThemeFiles, locale: string): LiquidObject {
  const fallback = Object.keys(files).find((name) => /^locales\/[\w-]+\.default\.json$/.test(name));
  const own = [`locales/${locale}.json`, `locales/${locale}.default.json`].find(
    (name) => themeFile(files, name) !== undefined,
  );
  return jsonFile(files, own ?? fallback ?? "");
}
