import { Hono, type Context } from "hono";
import { storeDataOf } from "../seed/store-data-of.ts";
import type { SimulatedShop, Theme } from "../state.ts";
import { jsonTemplate } from "../storefront/json-template.ts";
import { placeSection } from "../storefront/place-section.ts";
import { storefrontRoute } from "../storefront/storefront-route.ts";
import { findTheme } from "../themes/find-theme.ts";
import { adminAppUrl, cdnOrigin, now, shopByDomain, shopName, type World } from "../world.ts";
import { escapeHtml } from "./escape-html.ts";
import { adminPage, APP_NAME } from "./page.ts";

/**
 * In place of Shopify's theme editor: the storefront with that theme, and the one thing a merchant must do
 * there after publishing, adding a section to the page.
 */
export function themeEditor(world: World): Hono {
  const editor = new Hono();
  editor.get("/store/:name/themes/:id/editor", (context) =>
    withTheme(context, world, (shop, theme) =>
      context.html(editorPage(world, shop, theme, new URL(context.req.url))),
    ),
  );
  editor.post("/store/:name/themes/:id/editor", (context) =>
    withTheme(context, world, async (_shop, theme) => {
      if (context.req.header("origin") !== world.urls.admin) {
        return context.text("Only the merchant may change the theme.", 403);
      }
      const form = new URLSearchParams(await context.req.text());
      const url = new URL(context.req.url);
      const added = addSection(world, theme, form.get("template") ?? "", form.get("type") ?? "");
      url.searchParams.set("added", added);
      return context.redirect(`${url.pathname}${url.search}`, 303);
    }),
  );
  return editor;
}

async function withTheme(
  context: Context,
  world: World,
  answer: (shop: SimulatedShop, theme: Theme) => Response | Promise<Response>,
): Promise<Response> {
  const shop = shopByDomain(world, `${context.req.param("name")}.myshopify.com`);
  const theme = shop === undefined ? undefined : findTheme(shop, context.req.param("id") ?? "");
  return shop === undefined || theme === undefined ? context.notFound() : answer(shop, theme);
}

/** @returns the new section's id in the template. */
function addSection(world: World, theme: Theme, template: string, type: string): string {
  const placement = placeSection(bodiesOf(theme), template, type);
  if (placement.kind !== "placed") throw new Error(`The section was not added: ${placement.kind}`);
  const at = now(world).toISOString();
  const createdAt = theme.files[placement.file]?.createdAt ?? at;
  theme.files[placement.file] = {
    body: placement.text,
    encoding: "utf8",
    createdAt,
    updatedAt: at,
  };
  theme.updatedAt = at;
  world.save();
  return placement.sectionId;
}

function editorPage(world: World, shop: SimulatedShop, theme: Theme, url: URL): string {
  const path = previewPath(shop, url);
  const data = storeDataOf(shop.catalog, cdnOrigin(world));
  const template = storefrontRoute(new URL(path, url).pathname, data)?.template ?? "index";
  const preview = new URL(path, world.urls.storefronts[shop.domain] ?? world.urls.admin);
  preview.searchParams.set("preview_theme_id", String(theme.id));
  const added = url.searchParams.get("added");
  if (added !== null) preview.hash = `shopify-section-${added}`;
  const name = escapeHtml(theme.name);
  const action = `/store/${shopName(shop)}/themes/${theme.id}/editor${escapeHtml(url.search)}`;
  return adminPage(world, shop, {
    title: `Edit ${theme.name}`,
    content: `<div class="app-bar"><h1>${name}</h1><span class="badge">${theme.role === "MAIN" ? "Live theme" : "Draft theme"}</span>
          <span class="spacer"></span><a class="button" href="${adminAppUrl(world, shop)}">Back to ${APP_NAME}</a></div>
        <form method="post" action="${action}" class="editor-note">
          <label for="type">In a real store Shopify's theme editor opens here. Add a section to this page:</label>
          <select id="type" name="type">${sectionOptions(theme)}</select>
          <input type="hidden" name="template" value="${escapeHtml(template)}" />
          <button class="button">Add section</button>
          <span class="subdued">${sectionCount(theme, template)}</span>
        </form>
        <iframe title="Preview of ${name}" src="${escapeHtml(preview.href)}"></iframe>`,
  });
}

/** Sections with a preset, newest first: the one that was just published stands on top. */
function sectionOptions(theme: Theme): string {
  return Object.entries(theme.files)
    .filter(([file]) => /^sections\/[\w.-]+\.liquid$/.test(file))
    .filter(([, { body }]) => /"presets"\s*:\s*\[\s*\{/.test(body))
    .toSorted(([, a], [, b]) => b.createdAt.localeCompare(a.createdAt))
    .map(([file, { body }]) => {
      const type = file.slice("sections/".length, -".liquid".length);
      const label = schemaName(body) ?? type;
      return `<option value="${escapeHtml(type)}">${escapeHtml(label)} (${escapeHtml(type)})</option>`;
    })
    .join("");
}

function schemaName(code: string): string | null {
  return /\{%-?\s*schema\s*-?%\}[\s\S]*?"name"\s*:\s*"((?!t:)[^"]+)"/.exec(code)?.[1] ?? null;
}

function sectionCount(theme: Theme, template: string): string {
  const { order } = jsonTemplate(theme.files[`templates/${template}.json`]?.body);
  return `${order.length} on ${escapeHtml(template === "index" ? "the home page" : `template ${template}`)}`;
}

function bodiesOf({ files }: Theme): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, { body }]) => [name, body]));
}

/** The page that the editor would show: `previewPath`, or one of the wanted template's pages. */
function previewPath({ catalog }: SimulatedShop, { searchParams }: URL): string {
  const wanted = searchParams.get("previewPath");
  if (wanted?.startsWith("/") && !wanted.startsWith("//")) return wanted;
  const [blog] = catalog.blogs;
  const paths: Record<string, string | undefined> = {
    product: pathTo(
      "products",
      catalog.products.find(({ status }) => status === "ACTIVE"),
    ),
    collection: pathTo("collections", catalog.collections[0]),
    page: pathTo("pages", catalog.pages[0]),
    blog: pathTo("blogs", blog),
    article: blog && pathTo(`blogs/${blog.handle}`, blog.articles[0]),
    "list-collections": "/collections",
    cart: "/cart",
    search: "/search",
  };
  const template = searchParams.get("template") ?? "index";
  return (Object.hasOwn(paths, template) ? paths[template] : undefined) ?? "/";
}

function pathTo(folder: string, found: { handle: string } | undefined): string | undefined {
  return found === undefined ? undefined : `/${folder}/${found.handle}`;
}
