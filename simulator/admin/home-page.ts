import type { SimulatedShop } from "../state.ts";
import { adminAppUrl, type World } from "../world.ts";
import { escapeHtml } from "./escape-html.ts";
import { adminPage, APP_NAME } from "./page.ts";

const NOTICES: Record<string, string> = {
  declined: "The charge was declined. Nothing has changed.",
};

/** The admin's own first page, where a declined charge leads. */
export function homePage(world: World, shop: SimulatedShop, notice: string | undefined): string {
  const message = NOTICES[notice ?? ""];
  return adminPage(world, shop, {
    title: "Home",
    content: `<div class="sheet">
        ${message === undefined ? "" : `<p class="notice" role="status">${message}</p>`}
        <section class="card">
          <h1>${escapeHtml(shop.catalog.name)}</h1>
          <p>This is a simulated Shopify admin. The app and the online store are real; the rest is only drawn.</p>
          <div class="actions"><a class="button primary" href="${adminAppUrl(world, shop)}">Open ${APP_NAME}</a></div>
        </section></div>`,
  });
}
