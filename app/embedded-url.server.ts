import { edges } from "./edges.server.ts";

/** The address of one of the app's pages inside Shopify's admin, where merchants see it. */
export function embeddedUrl(shop: string, page: string): string {
  const store = shop.replace(/\.myshopify\.com$/, "");
  return `https://admin.shopify.com/store/${store}/apps/${edges.config.shopify.apiKey}${page}`;
}
