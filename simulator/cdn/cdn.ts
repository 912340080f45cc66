import { Hono } from "hono";
import { bytesOf, CONTENT_TYPES } from "../graphql/theme-fields.ts";
import { artFor } from "../seed/art/art-for.ts";
import { shopByDomain, type World } from "../world.ts";
import { browserScript } from "./browser-script.ts";

/** `/__cdn/…`: App Bridge, the Polaris stand-in, the shop's pictures and its themes' assets. */
export function cdn(world: World): Hono {
  const files = new Hono();
  files.use(async (context, next) => {
    await next();
    context.header("access-control-allow-origin", "*");
    context.header("cross-origin-resource-policy", "cross-origin");
    context.header("x-content-type-options", "nosniff");
  });
  files.get("/shopifycloud/app-bridge.js", (context) =>
    context.body(browserScript("app-bridge", world.urls), 200, SCRIPT),
  );
  files.get("/shopifycloud/polaris.js", async (context) => {
    const { polarisScript } = await import("../polaris/bundle.ts");
    return context.body(await polarisScript(), 200, SCRIPT);
  });
  files.get("/files/*", (context) => {
    const art = artFor(context.req.path.slice("/__cdn".length));
    return art === null ? context.notFound() : context.body(art, 200, PICTURE);
  });
  files.get("/themes/:shop/:theme/assets/:name", (context) => {
    const { shop, theme, name } = context.req.param();
    const found = shopByDomain(world, shop)?.themes.find(({ id }) => id === Number(theme));
    const file = found?.files[`assets/${name}`] ?? found?.files[`assets/${name}.liquid`];
    if (file === undefined) return context.notFound();
    const type = CONTENT_TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    return context.body(new Uint8Array(bytesOf(file)), 200, { "content-type": type });
  });
  return files;
}

const SCRIPT = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };
const PICTURE = { "content-type": "image/svg+xml", "cache-control": "max-age=86400" };
