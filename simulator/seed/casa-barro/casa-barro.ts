import { idFor } from "../seed-ids.ts";
import type { ShopSeed } from "../shop-seed.ts";
import { themeFiles } from "../theme/theme-files.ts";
import { products } from "./products.ts";

/** Casa Barro, a ceramics studio in Porto: the shop of the demo. */
export const casaBarro: ShopSeed = {
  shop: "demo-store.myshopify.com",
  id: idFor("Shop", "demo-store"),
  name: "Casa Barro",
  email: "ola@casabarro.example",
  ownerName: "Rita Moura",
  description: "Stoneware thrown by hand in Porto, fired twice, made to be used every day.",
  currencyCode: "EUR",
  moneyFormat: "€{{amount}}",
  moneyWithCurrencyFormat: "€{{amount}} EUR",
  ianaTimezone: "Europe/Lisbon",
  countryCode: "PT",
  locale: "en",
  products,
  collections: [
    {
      id: idFor("Collection", "autumn-firing"),
      handle: "autumn-firing",
      title: "The autumn firing",
      descriptionHtml: "<p>New pieces from the kiln.</p>",
      image: null,
      productHandles: products.map(({ handle }) => handle),
    },
  ],
  pages: [],
  blogs: [],
  menus: [],
  files: [],
  themes: [
    {
      id: 141_000_000_001,
      name: "Barro",
      role: "MAIN",
      createdAt: "2026-03-02T09:00:00Z",
      files: themeFiles(),
    },
    {
      id: 141_000_000_002,
      name: "Barro, autumn draft",
      role: "UNPUBLISHED",
      createdAt: "2026-10-12T15:20:00Z",
      files: themeFiles(),
    },
  ],
};
