import type { Context } from "hono";
import type { SimulatedShop, Theme } from "../../state.ts";
import { findTheme } from "../../themes/find-theme.ts";
import { shopByDomain, type World } from "../../world.ts";

type Answer = Response | Promise<Response>;

/** The shop of an address under `/store/:name`. */
export function withShop(
  context: Context,
  world: World,
  answer: (shop: SimulatedShop) => Answer,
): Answer {
  const shop = shopByDomain(world, `${context.req.param("name")}.myshopify.com`);
  return shop === undefined ? context.notFound() : answer(shop);
}

/** The theme of an address under `/store/:name/themes/:id`; `current` is the live one. */
export function withTheme(
  context: Context,
  world: World,
  answer: (shop: SimulatedShop, theme: Theme) => Answer,
): Answer {
  return withShop(context, world, (shop) => {
    const theme = findTheme(shop, context.req.param("id") ?? "");
    return theme === undefined ? context.notFound() : answer(shop, theme);
  });
}

/** What the merchant sent from a page of the admin; other pages, the app's too, are refused. */
export async function withForm(
  context: Context,
  world: World,
  answer: (form: URLSearchParams) => Answer,
): Promise<Response> {
  if (context.req.header("origin") !== world.urls.admin) {
    return context.text("Only the merchant may change the theme.", 403);
  }
  return answer(new URLSearchParams(await context.req.text()));
}
