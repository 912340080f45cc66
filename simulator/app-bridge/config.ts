declare const ADMIN_ORIGIN: string;
declare const STOREFRONTS: Record<string, string>;

const parameters = new URLSearchParams(location.search);

/** Shopify's addresses of the shop, as this simulator has them. */
export const places = { admin: ADMIN_ORIGIN, storefronts: STOREFRONTS, shop: kept("shop") };

/** `shopify.config`. */
export const config = {
  apiKey: apiKey(),
  host: kept("host"),
  shop: kept("shop"),
  locale: kept("locale") || "en",
};

function apiKey(): string {
  const script = document.currentScript;
  const own = script instanceof HTMLElement ? script.dataset["apiKey"] : undefined;
  const meta = document.querySelector('meta[name="shopify-api-key"]');
  return own || meta?.getAttribute("content") || "";
}

/** Only the first address has the parameters: they are remembered for the tab's later pages. */
function kept(name: string): string {
  const key = `simulated-shopify:${name}`;
  const value = parameters.get(name);
  try {
    if (value !== null) sessionStorage.setItem(key, value);
    return value ?? sessionStorage.getItem(key) ?? "";
  } catch {
    // Browsers may deny storage to a frame: then only the address counts.
    return value ?? "";
  }
}
