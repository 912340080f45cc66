import type { SeedTheme } from "../shop-seed.ts";
import { barroTheme } from "../theme/barro-theme.ts";
import { themeFiles } from "../theme/theme-files.ts";

const autumnSchemes = {
  "scheme-1": {
    background: "#F8F0E6",
    text: "#33241C",
    accent: "#8A3D1F",
    card: "#FFFBF5",
    outline: "#DCC7B0",
    button: "#8A3D1F",
    buttonLabel: "#FFFFFF",
  },
  "scheme-2": {
    background: "#E9CDB4",
    text: "#33241C",
    accent: "#7A3318",
    card: "#F6E3D2",
    outline: "#C79E7B",
    button: "#7A3318",
    buttonLabel: "#FFFFFF",
  },
  "scheme-3": {
    background: "#4A2B33",
    text: "#F6E9E2",
    accent: "#E7B08C",
    card: "#5B3842",
    outline: "#86606A",
    button: "#E7B08C",
    buttonLabel: "#2C171C",
  },
  "scheme-4": {
    background: "#B5651D",
    text: "#1F1208",
    accent: "#1F1208",
    card: "#C67A34",
    outline: "#8C4A10",
    button: "#1F1208",
    buttonLabel: "#FFF3E4",
  },
  "scheme-5": {
    background: "#1E1715",
    text: "#F4E8DC",
    accent: "#E29A4F",
    card: "#2E2420",
    outline: "#594A43",
    button: "#E29A4F",
    buttonLabel: "#1E1715",
  },
};

const autumnIndex = {
  sections: {
    hero: {
      type: "hero",
      settings: {
        image: "shopify://shop_images/hero-table.svg",
        eyebrow: "The long table",
        heading: "Set it before the sun is gone",
        text: "<p>Plates that do not match, one big bowl, and candles on both ends.</p>",
        button_label: "Shop the table",
        button_link: "/collections/table",
        link_label: "Read the journal",
        link: "/blogs/journal",
        height: "medium",
        color_scheme: "scheme-3",
      },
    },
    table: {
      type: "featured-collection",
      settings: {
        collection: "table",
        eyebrow: "For eight, or for two",
        heading: "On the table",
        products_to_show: 6,
        columns: 3,
        show_view_all: true,
        color_scheme: "scheme-1",
      },
    },
    closing: {
      type: "rich-text",
      blocks: {
        heading: { type: "heading", settings: { heading: "There was enough bread" } },
        button: { type: "button", settings: { label: "See the studio", link: "/pages/studio" } },
      },
      block_order: ["heading", "button"],
      settings: { color_scheme: "scheme-2" },
    },
  },
  order: ["hero", "table", "closing"],
};

/**
 * The live theme, the draft that a merchant publishes to first, and two drafts of other families: one with a
 * palette in place of color schemes, and an old one with neither.
 */
export const themes: SeedTheme[] = [
  barroTheme({
    id: 141_000_000_001,
    name: "Barro",
    role: "MAIN",
    createdAt: "2026-03-02T09:00:00Z",
  }),
  barroTheme(
    {
      id: 141_000_000_002,
      name: "Barro, autumn draft",
      role: "UNPUBLISHED",
      createdAt: "2026-10-12T15:20:00Z",
    },
    {
      settings: { media_radius: 4, buttons_radius: 4, inputs_radius: 4 },
      schemes: autumnSchemes,
      templates: { index: autumnIndex },
    },
  ),
  {
    id: 141_000_000_003,
    name: "Loma",
    role: "UNPUBLISHED",
    createdAt: "2026-09-03T11:05:00Z",
    files: themeFiles("loma"),
  },
  {
    id: 141_000_000_004,
    name: "Quayside",
    role: "UNPUBLISHED",
    createdAt: "2021-05-18T08:40:00Z",
    files: themeFiles("quayside"),
  },
];
