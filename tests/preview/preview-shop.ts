import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";

export const STORE: StoreData = {
  shop: {
    name: "Casa & <b>Barro</b>",
    domain: "example.com",
    permanent_domain: "example.myshopify.com",
    description: "",
    email: "",
    currency: "EUR",
    money_format: "€{{amount}}",
    money_with_currency_format: "€{{amount}} EUR",
    locale: "en",
  },
  products: [],
  collections: [],
  pages: [],
  blogs: [],
  menus: [{ handle: "main-menu", title: "Main", links: [{ title: "Shop", url: "/", links: [] }] }],
  images: [],
};

export const LOOK: ThemeLook = {
  themeId: "1",
  name: "Theme",
  family: "schemes",
  settings: {},
  colorSchemes: [],
  // As themes do: the body stretches over the window.
  css: "body { display: flex; flex-direction: column; min-height: 100svh; color: rgb(1, 2, 3); } main { flex: 1; }",
  bodyFontFamily: "serif",
  headingFontFamily: "serif",
};
