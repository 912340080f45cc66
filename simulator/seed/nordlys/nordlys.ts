import { productOf } from "../product-of.ts";
import { idFor } from "../seed-ids.ts";
import type { ShopSeed } from "../shop-seed.ts";
import { themeFiles } from "../theme/theme-files.ts";

/** Nordlys Outdoor, a shop with another look, currency and catalogue. */
export const nordlys: ShopSeed = {
  shop: "other-store.myshopify.com",
  id: idFor("Shop", "other-store"),
  name: "Nordlys Outdoor",
  email: "hei@nordlys.example",
  ownerName: "Ingrid Solheim",
  description: "Plain, lasting gear for long days outside.",
  currencyCode: "NOK",
  moneyFormat: "{{amount_with_comma_separator}} kr",
  moneyWithCurrencyFormat: "{{amount_with_comma_separator}} NOK",
  ianaTimezone: "Europe/Oslo",
  countryCode: "NO",
  locale: "en",
  products: [
    productOf({
      handle: "ridge-tent",
      title: "Ridge tent",
      descriptionHtml: "<p>A tent for two that stands in the wind.</p>",
      vendor: "Nordlys",
      productType: "Tents",
      tags: ["shelter"],
      createdAt: "2026-05-04T08:00:00Z",
      variants: [{ values: ["Default Title"], priceCents: 489_900 }],
      pictures: [{ path: "/files/nordlys-ridge-tent.svg", alt: "Tent under the stars" }],
    }),
  ],
  collections: [],
  pages: [],
  blogs: [],
  menus: [],
  files: [],
  themes: [
    {
      id: 152_000_000_001,
      name: "Barro",
      role: "MAIN",
      createdAt: "2026-01-20T10:00:00Z",
      files: themeFiles(),
    },
    {
      id: 152_000_000_002,
      name: "Barro, winter draft",
      role: "UNPUBLISHED",
      createdAt: "2026-11-02T10:00:00Z",
      files: themeFiles(),
    },
  ],
};
