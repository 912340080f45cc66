import { metaobjectsOf } from "../metaobjects-of.ts";
import { imageOf } from "../product-of.ts";
import { idFor } from "../seed-ids.ts";
import type { SeedCollection, SeedLink, SeedMenu, SeedPage, ShopSeed } from "../shop-seed.ts";
import { products } from "./products.ts";
import { themes } from "./themes.ts";

const handlesTagged = (tag: string): string[] =>
  products.filter(({ tags }) => tags.includes(tag)).map(({ handle }) => handle);

const collections: SeedCollection[] = [
  {
    id: idFor("Collection", "nordlys/hike"),
    handle: "hike",
    title: "On foot",
    descriptionHtml: "<p>What you carry, and what carries it.</p>",
    image: null,
    productHandles: [...handlesTagged("hike"), "wool-hat"],
  },
  {
    id: idFor("Collection", "nordlys/camp"),
    handle: "camp",
    title: "In camp",
    descriptionHtml: "<p>Shelter, light and something warm to hold.</p>",
    image: null,
    productHandles: handlesTagged("camp"),
  },
];

const pages: SeedPage[] = [
  {
    id: idFor("Page", "nordlys/about"),
    handle: "about",
    title: "About us",
    bodyHtml:
      "<p>Nordlys is nine people in Tromsø who sew, weld and complain about zippers. We started because we could not find a tent that stood up to our own valley.</p>",
  },
  {
    id: idFor("Page", "nordlys/repairs"),
    handle: "repairs",
    title: "Repairs",
    bodyHtml: "<p>Send it back dirty; we wash it first. Repairs are free, shipping is on you.</p>",
  },
];

const link = (title: string, url: string): SeedLink => ({ title, url, links: [] });

const menus: SeedMenu[] = [
  {
    id: idFor("Menu", "nordlys/main-menu"),
    handle: "main-menu",
    title: "Main menu",
    links: [
      link("All gear", "/collections/all"),
      link("On foot", "/collections/hike"),
      link("In camp", "/collections/camp"),
      link("About", "/pages/about"),
    ],
  },
  {
    id: idFor("Menu", "nordlys/footer"),
    handle: "footer",
    title: "Footer menu",
    links: [link("Repairs", "/pages/repairs"), link("Search", "/search")],
  },
];

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
  products,
  collections,
  pages,
  blogs: [],
  menus,
  files: [
    {
      path: "/files/nordlys-hero.svg",
      alt: "Camp under northern lights",
      width: 3600,
      height: 1920,
    },
    { path: "/files/nordlys-cabin.svg", alt: "Lantern and mug at dusk", width: 2700, height: 1800 },
  ].map(imageOf),
  videos: [],
  metaobjects: [
    metaobjectsOf("nordlys", {
      type: "trail_note",
      name: "Trail note",
      displayNameKey: "title",
      fields: [
        { key: "title", type: "single_line_text_field" },
        { key: "gear", type: "list.product_reference" },
      ],
      entries: {
        "lyngen-in-may": { title: "Lyngen in May", gear: "wool-hat" },
        "a-night-at-minus-20": { title: "A night at minus 20" },
      },
    }),
  ],
  themes,
};
