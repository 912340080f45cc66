import type { SimulatedShop } from "../state.ts";
import { shopName, type World } from "../world.ts";
import { embeddedUrl } from "./embedded-url.ts";
import { escapeHtml } from "./escape-html.ts";
import { adminPage, APP_NAME, appIcon } from "./page.ts";

/** The app in its frame. */
export function appPage(world: World, shop: SimulatedShop, path: string): string {
  const source = escapeHtml(embeddedUrl(world, shop, path));
  return adminPage(world, shop, {
    title: APP_NAME,
    current: "app",
    content: `<div class="app-bar">${appIcon(20)}<h1>${APP_NAME}</h1></div>
        <div class="loading-bar" id="loading-bar" hidden></div>
        <iframe id="app" name="app-iframe" title="${APP_NAME}" src="${source}" allow="clipboard-write; clipboard-read; fullscreen"></iframe>`,
  });
}

/** What a merchant sees where the app is not installed. */
export function installPage(world: World, shop: SimulatedShop): string {
  const scopes = world.app.scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join("");
  return adminPage(world, shop, {
    title: `Install ${APP_NAME}`,
    content: `<div class="sheet"><section class="card">
          ${appIcon(40)}
          <h1>Install ${APP_NAME}</h1>
          <p>The app asks ${escapeHtml(shop.catalog.name)} for this access:</p>
          <ul class="plain">${scopes}</ul>
          <div class="actions"><button type="button" class="button primary" data-install="/store/${shopName(shop)}/install">Install</button></div>
        </section></div>`,
  });
}
