import { casaBarro } from "./casa-barro/casa-barro.ts";
import { idFor } from "./seed-ids.ts";
import type { ShopSeed } from "./shop-seed.ts";

const PRODUCTS = 3;

/**
 * A small shop of any name, as many as a test or a benchmark wants: the demo's first products and its live theme.
 *
 * It shares their data with the demo's seed, so that hundreds of them take little memory. Treat as constant.
 */
export function plainShop(domain: string): ShopSeed {
  const products = casaBarro.products.slice(0, PRODUCTS);
  const handles = new Set(products.map(({ handle }) => handle));
  const [collection] = casaBarro.collections;
  const [main] = casaBarro.themes;
  if (collection === undefined || main === undefined) throw new Error("The demo's seed is empty.");
  const name = domain.replace(/\.myshopify\.com$/, "");
  return {
    ...casaBarro,
    shop: domain,
    id: idFor("Shop", domain),
    name,
    email: `owner@${name}.example`,
    products,
    collections: [
      {
        ...collection,
        productHandles: collection.productHandles.filter((handle) => handles.has(handle)),
      },
    ],
    blogs: [],
    files: casaBarro.files.slice(0, 2),
    themes: [{ ...main, id: idFor("OnlineStoreTheme", domain) }],
  };
}
