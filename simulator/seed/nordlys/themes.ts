import type { SeedTheme } from "../shop-seed.ts";
import { barroTheme } from "../theme/barro-theme.ts";

const settings = {
  type_header_font: "helvetica_n4",
  heading_scale: 90,
  page_width: 1400,
  section_spacing: 72,
  buttons_radius: 4,
  inputs_radius: 4,
  media_radius: 6,
  card_ratio: "1 / 1",
  show_vendor: true,
};

const schemes = {
  "scheme-1": {
    background: "#F4F7F8",
    text: "#16232E",
    accent: "#B4450F",
    card: "#FFFFFF",
    outline: "#C5D0D6",
    button: "#16232E",
    buttonLabel: "#FFFFFF",
  },
  "scheme-2": {
    background: "#DDE7EA",
    text: "#16232E",
    accent: "#9C3B0C",
    card: "#EEF4F5",
    outline: "#A9BCC4",
    button: "#16232E",
    buttonLabel: "#FFFFFF",
  },
  "scheme-3": {
    background: "#14202B",
    text: "#EDF3F5",
    accent: "#8ADBB9",
    card: "#1F303E",
    outline: "#43596A",
    button: "#8ADBB9",
    buttonLabel: "#0E1A22",
  },
  "scheme-4": {
    background: "#2F5A52",
    text: "#F2F8F6",
    accent: "#F3C98B",
    card: "#3A6A61",
    outline: "#6C9990",
    button: "#F3C98B",
    buttonLabel: "#14231F",
  },
  "scheme-5": {
    background: "#B4450F",
    text: "#FFFFFF",
    accent: "#FFE3CC",
    card: "#C45520",
    outline: "#E08A5E",
    button: "#FFFFFF",
    buttonLabel: "#5C2206",
  },
};

const index = (heading: string, collection: string, heroScheme: string) => ({
  sections: {
    hero: {
      type: "hero",
      settings: {
        image: "shopify://shop_images/nordlys-hero.svg",
        heading,
        text: "<p>Plain, lasting gear for long days outside. Repaired for free, for as long as it holds.</p>",
        button_label: "Shop all gear",
        button_link: "/collections/all",
        height: "large",
        color_scheme: heroScheme,
      },
    },
    gear: {
      type: "featured-collection",
      settings: {
        collection,
        heading: "",
        products_to_show: 4,
        columns: 4,
        show_view_all: true,
        color_scheme: "scheme-1",
      },
    },
    cabin: {
      type: "image-with-text",
      blocks: {
        years: { type: "fact", settings: { title: "25 years", text: "of spare parts" } },
        dark: { type: "fact", settings: { title: "69° N", text: "tested at home" } },
      },
      block_order: ["years", "dark"],
      settings: {
        image: "shopify://shop_images/nordlys-cabin.svg",
        heading: "Made where the winter is long",
        text: "<p>Our workshop is in Tromsø. If it fails there, we hear about it by lunchtime.</p>",
        button_label: "About us",
        button_link: "/pages/about",
        image_side: "end",
        color_scheme: "scheme-2",
      },
    },
  },
  order: ["hero", "gear", "cabin"],
});

const product = {
  sections: {
    main: { type: "main-product", settings: { show_vendor: true, color_scheme: "scheme-1" } },
    more: {
      type: "featured-collection",
      settings: {
        collection: "camp",
        heading: "Pack this too",
        products_to_show: 4,
        columns: 4,
        show_view_all: false,
        color_scheme: "scheme-2",
      },
    },
  },
  order: ["main", "more"],
};

/** The same theme in other clothes, and a winter draft of it. */
export const themes: SeedTheme[] = [
  barroTheme(
    { id: 152_000_000_001, name: "Barro", role: "MAIN", createdAt: "2026-01-20T10:00:00Z" },
    {
      settings,
      schemes,
      templates: { index: index("Go out anyway", "hike", "scheme-3"), product },
    },
  ),
  barroTheme(
    {
      id: 152_000_000_002,
      name: "Barro, winter draft",
      role: "UNPUBLISHED",
      createdAt: "2026-11-02T10:00:00Z",
    },
    {
      settings: { ...settings, heading_scale: 110 },
      schemes: { ...schemes, "scheme-1": schemes["scheme-3"], "scheme-3": schemes["scheme-1"] },
      templates: { index: index("The dark is the best part", "camp", "scheme-4"), product },
    },
  ),
];
