import { Hono, type Context } from "hono";
import type { SimulatedShop, Theme } from "../../state.ts";
import {
  deleteTheme,
  duplicateTheme,
  publishTheme,
  REFUSAL_TEXTS,
  renameTheme,
  type ThemeChange,
} from "../../themes/theme-life.ts";
import { sendInBackground } from "../../webhooks/send-own-webhook.ts";
import { heardByApp } from "../../webhooks/theme-webhooks.ts";
import { shopName, type World } from "../../world.ts";
import { codeRoutes } from "./code-routes.ts";
import { editorRoutes } from "./editor-routes.ts";
import { withForm, withShop, withTheme } from "./theme-request.ts";
import { themesPage } from "./themes-page.ts";

/** Online Store > Themes: the list, and for each theme its life, its code and its editor. */
export function themeRoutes(world: World): Hono {
  const routes = new Hono();
  routes.get("/store/:name/themes", (context) =>
    withShop(context, world, (shop) =>
      context.html(themesPage(world, shop, { notice: context.req.query("notice") })),
    ),
  );
  routes.post("/store/:name/themes/:id", (context) =>
    withTheme(context, world, (shop, theme) =>
      withForm(context, world, (form) => change(context, world, shop, theme, form)),
    ),
  );
  routes.route("/", editorRoutes(world));
  routes.route("/", codeRoutes(world));
  return routes;
}

function change(
  context: Context,
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  form: URLSearchParams,
): Response | Promise<Response> {
  const outcome = carryOut(world, shop, theme, form);
  if (outcome === null) return context.text("There is no such action.", 400);
  if (outcome.kind === "refused") {
    const problem = `${REFUSAL_TEXTS[outcome.refusal]}.`;
    return context.html(themesPage(world, shop, { problem }), 409);
  }
  sendInBackground(world, shop, heardByApp(shop, outcome.webhooks));
  const notice = encodeURIComponent(form.get("action") ?? "");
  return context.redirect(`/store/${shopName(shop)}/themes?notice=${notice}`, 303);
}

function carryOut(
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  form: URLSearchParams,
): ThemeChange | null {
  switch (form.get("action")) {
    case "publish":
      return publishTheme(world, shop, theme);
    case "duplicate":
      return duplicateTheme(world, shop, theme, undefined);
    case "rename":
      return renameTheme(world, theme, form.get("name") ?? "");
    case "delete":
      return deleteTheme(world, shop, theme);
    case null:
    default:
      return null;
  }
}
