import type { SimulatedShop } from "../state.ts";
import { findTheme } from "../themes/find-theme.ts";
import { adminAppUrl, type World } from "../world.ts";
import { escapeHtml } from "./escape-html.ts";
import { adminPage, APP_NAME } from "./page.ts";

/** A page of Shopify's that the simulator does not have: it says so and leads back. */
export function shopifyPage(world: World, shop: SimulatedShop, path: string): string {
  const real = `https://admin.shopify.com${path}`;
  return adminPage(world, shop, {
    title: "Shopify",
    content: `<div class="sheet"><section class="card">
          <h1>This page is Shopify's own</h1>
          <p>In a real store this link opens:</p>
          <p><code>${escapeHtml(real)}</code></p>
          <div class="actions"><a class="button" href="${adminAppUrl(world, shop)}">Back to ${APP_NAME}</a></div>
        </section></div>`,
  });
}

/** In place of the code editor: the file as it stands in the theme. Null: no such theme. */
export function themeCodePage(
  world: World,
  shop: SimulatedShop,
  id: string,
  fileName: string | undefined,
): string | null {
  const theme = findTheme(shop, id);
  if (theme === undefined) return null;
  const name = fileName ?? "layout/theme.liquid";
  const file = theme.files[name];
  const code =
    file === undefined
      ? `<p class="notice">There is no file ${escapeHtml(name)} in this theme.</p>`
      : `<pre class="code" tabindex="0">${escapeHtml(file.body)}</pre>`;
  return adminPage(world, shop, {
    title: name,
    content: `<div class="app-bar"><h1>${escapeHtml(theme.name)}: ${escapeHtml(name)}</h1><span class="spacer"></span><a class="button" href="${adminAppUrl(world, shop)}">Back to ${APP_NAME}</a></div>${code}`,
  });
}
