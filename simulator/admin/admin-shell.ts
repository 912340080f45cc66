import { readFileSync } from "node:fs";
import { Hono, type Context } from "hono";
import { z } from "zod";
import { OWNER_USER_ID } from "../auth/access-tokens.ts";
import { signSessionToken } from "../auth/session-token.ts";
import { browserScript } from "../cdn/browser-script.ts";
import { onlyOwnRequests } from "../control/guard.ts";
import { installApp } from "../control/installation.ts";
import type { SimulatedShop } from "../state.ts";
import { adminAppUrl, shopByDomain, type World } from "../world.ts";
import { approvalRoutes } from "./approval-routes.ts";
import { embeddedUrl } from "./embedded-url.ts";
import { homePage } from "./home-page.ts";
import { appPage, installPage } from "./app-page.ts";
import { pickableResources } from "./pickable-resources.ts";
import { shopifyPage } from "./shopify-pages.ts";
import { themeRoutes } from "./themes/theme-routes.ts";

/** The merchant's admin: the app in its frame, charges to approve, and what else the app links to. */
export function adminShell(world: World): Hono {
  const shell = new Hono();
  shell.use(async (context, next) => {
    await next();
    context.header("content-security-policy", "frame-ancestors 'none'");
    context.header("cache-control", "no-store");
  });
  shell.get("/", (context) => {
    const [first] = world.state.shops;
    if (first === undefined) throw new Error("The simulator has no shop.");
    return context.redirect(adminAppUrl(world, first));
  });
  shell.get("/__shell/admin.css", (context) =>
    context.body(STYLE, 200, { "content-type": "text/css" }),
  );
  shell.get("/__shell/admin.js", (context) =>
    context.body(browserScript("admin-shell", world.urls), 200, {
      "content-type": "text/javascript; charset=utf-8",
    }),
  );
  shell.get("/favicon.ico", (context) => context.body(null, 204));
  appRoutes(shell, world);
  shell.route("/", approvalRoutes(world));
  shell.route("/", themeRoutes(world));
  pageRoutes(shell, world);
  return shell;
}

const STYLE = ["./admin.css", "./themes/themes.css"]
  .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
  .join("");

function appRoutes(shell: Hono, world: World): void {
  shell.get("/store/:name/apps/:key/*", showApp(world));
  shell.get("/store/:name/apps/:key", showApp(world));
  const own = onlyOwnRequests(() => world.urls.admin);
  shell.post("/store/:name/session-token", own, (context) =>
    withShop(context, world, (shop) =>
      context.json({
        token: signSessionToken(world, { shop: shop.domain, userId: OWNER_USER_ID }),
      }),
    ),
  );
  shell.post("/store/:name/embedded-url", own, (context) =>
    withShop(context, world, async (shop) => {
      const { path } = z
        .object({ path: z.string().startsWith("/") })
        .parse(await context.req.json());
      return context.json({ url: embeddedUrl(world, shop, path) });
    }),
  );
  shell.get("/store/:name/resources", own, (context) =>
    withShop(context, world, (shop) =>
      context.json(pickableResources(world, shop, context.req.query())),
    ),
  );
  shell.post("/store/:name/install", own, (context) =>
    withShop(context, world, async (shop) => context.json(await installApp(world, shop))),
  );
}

function showApp(world: World) {
  return (context: Context) =>
    withShop(context, world, (shop) => {
      if (context.req.param("key") !== world.app.apiKey) return context.notFound();
      if (!shop.installed) return context.html(installPage(world, shop));
      const prefix = `/store/${context.req.param("name")}/apps/${world.app.apiKey}`;
      const path = context.req.path.slice(prefix.length) || "/";
      return context.html(appPage(world, shop, `${path}${new URL(context.req.url).search}`));
    });
}

function pageRoutes(shell: Hono, world: World): void {
  shell.get("/store/:name", (context) =>
    withShop(context, world, (shop) =>
      context.html(homePage(world, shop, context.req.query("notice"))),
    ),
  );
  shell.get("/store/:name/*", (context) =>
    withShop(context, world, (shop) => context.html(shopifyPage(world, shop, context.req.path))),
  );
}

function withShop(
  context: Context,
  world: World,
  answer: (shop: SimulatedShop) => Response | Promise<Response>,
): Response | Promise<Response> {
  const shop = shopByDomain(world, `${context.req.param("name")}.myshopify.com`);
  return shop === undefined ? context.notFound() : answer(shop);
}
