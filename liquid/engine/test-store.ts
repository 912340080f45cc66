import type { StoreData, StoreImage, StoreProduct } from "./store-data.ts";
import type { ThemeLook } from "./theme-look.ts";

/** A small shop for tests: 60 products, of which every fifth is sold out, in one collection. */
export function testStore(): StoreData {
  const products = Array.from({ length: 60 }, (_, index) => testProduct(index));
  return {
    shop: {
      name: "Nordlys",
      domain: "nordlys.example",
      permanent_domain: "nordlys.myshopify.com",
      description: "Things for slow evenings",
      email: "hello@nordlys.example",
      currency: "EUR",
      money_format: "€{{amount_with_comma_separator}}",
      money_with_currency_format: "€{{amount_with_comma_separator}} EUR",
      locale: "en",
    },
    products,
    collections: [
      {
        id: 1,
        handle: "lamps",
        title: "Lamps",
        description: "<p>Soft light</p>",
        url: "/collections/lamps",
        image: null,
        productHandles: products.map(({ handle }) => handle),
      },
    ],
    pages: [{ handle: "about", title: "About", content: "<p>Us</p>" }],
    blogs: [],
    menus: [
      { handle: "main-menu", title: "Main", links: [{ title: "Home", url: "/", links: [] }] },
    ],
    images: [testImage("hero")],
  };
}

export function testLook(): ThemeLook {
  return {
    themeId: "1",
    name: "Plain",
    family: "schemes",
    settings: { accent: "#ff0000" },
    colorSchemes: [{ id: "scheme-1", settings: { background: "#ffffff", text: "#121212" } }],
    css: "",
    bodyFontFamily: "sans-serif",
    headingFontFamily: "serif",
  };
}

function testProduct(index: number): StoreProduct {
  const available = index % 5 !== 4;
  const variant = { available, sku: "", compare_at_price: null, featured_image: null };
  return {
    id: 100 + index,
    handle: `lamp-${index}`,
    title: `Lamp ${index}`,
    description: "<p>A lamp</p>",
    vendor: "Nordlys",
    type: "Lamp",
    tags: ["light"],
    url: `/products/lamp-${index}`,
    available,
    images: [testImage(`lamp-${index}`)],
    options: [{ name: "Size", values: ["S", "L"] }],
    variants: [
      { ...variant, id: index * 10, title: "S", price: 1_999, options: ["S"] },
      { ...variant, id: index * 10 + 1, title: "L", price: 2_499, options: ["L"] },
    ],
  };
}

function testImage(name: string): StoreImage {
  return {
    id: name,
    src: `//cdn.shopify.com/s/files/1/${name}.jpg`,
    alt: `Picture of ${name}`,
    width: 2_000,
    height: 2_500,
    focal_point: { x: 30, y: 40 },
  };
}
