import type { SimulatedShop } from "../state.ts";
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
