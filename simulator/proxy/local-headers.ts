import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { shopName, type World } from "../world.ts";

/** Shopify's addresses in response headers become the simulator's, so that a plain browser can follow them. */
export function localHeaders(world: World, headers: IncomingHttpHeaders) {
  const local: OutgoingHttpHeaders & { "content-type"?: string } = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || HOP_BY_HOP.has(name)) continue;
    local[name] = Array.isArray(value)
      ? value.map((each) => localHeader(world, name, each))
      : localHeader(world, name, value);
  }
  return local;
}

const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding"]);

function localHeader(world: World, name: string, value: string): string {
  const { admin } = world.urls;
  if (name === "content-security-policy") {
    return value
      .replaceAll("https://admin.shopify.com", admin)
      .replaceAll("https://cdn.shopify.com", admin);
  }
  const shopAdmins = world.state.shops.map((shop) => ({
    remote: `https://${shop.domain}/admin`,
    local: `${admin}/store/${shopName(shop)}`,
  }));
  return shopAdmins
    .reduce((text, { remote, local }) => text.replaceAll(remote, local), value)
    .replaceAll("https://admin.shopify.com", admin)
    .replaceAll("https://cdn.shopify.com", `${admin}/__cdn`);
}
