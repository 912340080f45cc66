import { idFor } from "../seed-ids.ts";
import type { ShopSeed } from "../shop-seed.ts";
import { collections } from "./collections.ts";
import { files, videos } from "./files.ts";
import { blogs } from "./journal.ts";
import { metaobjects } from "./metaobjects.ts";
import { menus, pages } from "./pages.ts";
import { products } from "./products.ts";
import { themes } from "./themes.ts";

/** Casa Barro, a ceramics studio in Porto: the shop of the demo. */
export const casaBarro: ShopSeed = {
  shop: "demo-store.myshopify.com",
  id: idFor("Shop", "demo-store"),
  name: "Casa Barro",
  email: "ola@casabarro.example",
  ownerName: "Rita Moura",
  description: "Stoneware thrown by hand in Porto, fired twice, made to be used every day.",
  currencyCode: "USD",
  moneyFormat: "${{amount}}",
  moneyWithCurrencyFormat: "${{amount}} USD",
  ianaTimezone: "Europe/Lisbon",
  countryCode: "PT",
  locale: "en",
  products,
  collections,
  pages,
  blogs,
  menus,
  files,
  videos,
  metaobjects,
  themes,
};
