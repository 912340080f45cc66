import { OWNER_USER_ID } from "../auth/access-tokens.ts";
import { querySignature } from "../auth/signatures.ts";
import { signSessionToken } from "../auth/session-token.ts";
import type { SimulatedShop } from "../state.ts";
import { shopName, type World } from "../world.ts";

/** The app's address as the admin loads it in a frame: with the shop, a fresh token and a signature. */
export function embeddedUrl(world: World, shop: SimulatedShop, path: string): string {
  const url = new URL(path, world.urls.app);
  const parameters = new URLSearchParams(url.search);
  const host = Buffer.from(`admin.shopify.com/store/${shopName(shop)}`).toString("base64");
  const added = {
    embedded: "1",
    host: host.replaceAll("=", ""),
    id_token: signSessionToken(world, { shop: shop.domain, userId: OWNER_USER_ID }),
    locale: "en",
    session: `${shopName(shop)}-session`,
    shop: shop.domain,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  for (const [name, value] of Object.entries(added)) parameters.set(name, value);
  parameters.set("hmac", querySignature(parameters, world.app.apiSecret));
  return `${world.urls.app}${url.pathname}?${parameters}`;
}
