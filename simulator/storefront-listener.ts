import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isLoopbackHost } from "./control/guard.ts";
import { bytesOf, CONTENT_TYPES } from "./graphql/theme-fields.ts";
import { storeDataOf } from "./seed/store-data-of.ts";
import type { SimulatedShop, Theme } from "./state.ts";
import { findTheme, liveTheme } from "./themes/find-theme.ts";
import { cdnOrigin, shopByDomain, type World } from "./world.ts";

const PREVIEW = "preview_theme_id";

/** The storefront of one shop: its live theme, or a draft with `?preview_theme_id=`. */
export function storefrontListener(world: World, domain: string): RequestListener {
  return (request, response) => {
    serve(world, domain, request, response).catch((error: unknown) => {
      console.error(error);
      send(world, response, 500, TEXT, `The storefront failed: ${String(error)}`);
    });
  };
}

async function serve(
  world: World,
  domain: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const shop = shopByDomain(world, domain);
  if (shop === undefined || !isLoopbackHost(request.headers.host)) {
    return send(world, response, 403, TEXT, "Only loopback addresses are served.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(world, response, 501, HTML, NO_ORDERS);
  }
  const url = new URL(request.url ?? "/", world.urls.storefronts[domain]);
  const kept = keepPreview(url, request.headers.referer);
  if (kept !== null) {
    response.writeHead(302, { location: kept }).end();
    return;
  }
  const theme = shownTheme(shop, url.searchParams.get(PREVIEW));
  if (theme === undefined) throw new Error(`${domain} has no live theme`);
  const binary = binaryAsset(theme, url.pathname);
  if (binary !== null) return send(world, response, 200, binary.type, binary.bytes);
  await sendPage(world, shop, theme, url, response);
}

async function sendPage(
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  // The renderer is large: it is loaded by the first visitor.
  const { storefrontResponse } = await import("./storefront/storefront.ts");
  const files = Object.entries(theme.files).map(([name, { body }]) => [name, body]);
  const preview = theme.role === "MAIN" ? "" : `?${PREVIEW}=${theme.id}`;
  const { status, contentType, body } = storefrontResponse({
    data: storeDataOf(shop.catalog, cdnOrigin(world)),
    files: Object.fromEntries(files),
    url,
    assetUrl: (file) => `/assets/${file}${preview}`,
  });
  send(world, response, status, contentType, body);
}

/** A link inside a preview keeps showing the draft. @returns the address with the theme, or null. */
function keepPreview(url: URL, referer: string | undefined): string | null {
  if (url.searchParams.has(PREVIEW) || url.pathname.startsWith("/assets/")) return null;
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : null;
  const theme = from?.origin === url.origin ? from.searchParams.get(PREVIEW) : null;
  if (theme == null) return null;
  url.searchParams.set(PREVIEW, theme);
  return `${url.pathname}${url.search}`;
}

/** A theme that is not there, as after its deletion, is the live one. */
function shownTheme(shop: SimulatedShop, wanted: string | null): Theme | undefined {
  const preview = wanted === null ? undefined : findTheme(shop, wanted);
  return preview ?? liveTheme(shop);
}

function binaryAsset(theme: Theme, pathname: string): { type: string; bytes: Buffer } | null {
  const file = theme.files[pathname.slice(1)];
  if (!pathname.startsWith("/assets/") || file?.encoding !== "base64") return null;
  const type = CONTENT_TYPES[pathname.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return { type, bytes: bytesOf(file) };
}

const TEXT = "text/plain; charset=utf-8";
const HTML = "text/html; charset=utf-8";
const NO_ORDERS =
  '<!doctype html><html lang="en"><title>No orders</title><p>This simulated store takes no orders. <a href="/">Back to the store</a></p></html>';

function send(
  { urls }: World,
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
): void {
  response.writeHead(status, {
    "content-type": contentType,
    "cache-control": "no-store",
    "content-security-policy": `frame-ancestors 'self' ${urls.admin} ${urls.app}`,
  });
  response.end(body);
}
