import { expect, test } from "vitest";
import type {
  StoreCollection,
  StoreData,
  StoreImage,
  StoreProduct,
} from "#liquid/engine/store-data.ts";
import type { SectionSchema } from "#liquid/schema/section-schema.ts";
import { sampleInstance } from "./sample-instance.ts";

const image = (id: string, alt: string): StoreImage => ({
  id,
  src: `https://cdn.shopify.com/${id}.jpg`,
  alt,
  width: 100,
  height: 100,
});

const product = (handle: string, images: StoreImage[]): StoreProduct => ({
  id: 1,
  handle,
  title: handle,
  description: "",
  vendor: "",
  type: "",
  tags: [],
  url: `/products/${handle}`,
  available: true,
  images,
  options: [],
  variants: [],
});

const collection = (handle: string, productHandles: string[]): StoreCollection => ({
  id: 1,
  handle,
  title: handle,
  description: "",
  url: `/collections/${handle}`,
  image: null,
  productHandles,
});

const EMPTY_STORE: StoreData = {
  shop: {
    name: "Shop",
    domain: "shop.example",
    permanent_domain: "shop.myshopify.com",
    description: "",
    email: "",
    currency: "USD",
    money_format: "",
    money_with_currency_format: "",
    locale: "en",
  },
  products: [],
  collections: [],
  pages: [],
  blogs: [],
  menus: [],
  images: [],
};

const STORE: StoreData = {
  ...EMPTY_STORE,
  products: [product("jar", [image("jar", "Jar")]), product("gift-card", [])],
  collections: [collection("empty", []), collection("all", ["jar"])],
  images: [image("studio", "The studio"), image("ines", "Portrait of Inês")],
};

const SCHEMA: SectionSchema = {
  name: "Stories",
  settings: [
    { type: "header", content: "Content" },
    { type: "text", id: "heading", default: "Hello" },
    { type: "image_picker", id: "picture", label: "Picture" },
    { type: "image_picker", id: "logo", label: "Logo" },
    { type: "collection", id: "collection" },
    { type: "product_list", id: "products" },
  ],
  blocks: [
    {
      type: "review",
      name: "Review",
      settings: [
        { type: "image_picker", id: "image", label: "Photo" },
        { type: "product", id: "product" },
      ],
    },
  ],
  presets: [
    {
      name: "Stories",
      settings: { heading: "From the preset" },
      blocks: [{ type: "review", settings: {} }],
    },
  ],
};

test("empty pickers show the shop's own pictures, products and collections", () => {
  const { settings, blocks } = sampleInstance(SCHEMA, STORE);
  expect(settings).toEqual({
    heading: "From the preset",
    picture: "studio",
    collection: "all",
    products: ["jar"],
  });
  expect(blocks[0]?.settings).toEqual({ image: "ines", product: "jar" });
});

test("a shop with nothing in it leaves pickers empty", () => {
  const { settings, blocks } = sampleInstance(SCHEMA, EMPTY_STORE);
  expect(settings).toEqual({ heading: "From the preset", products: [] });
  expect(blocks[0]?.settings).toEqual({});
});

test("the same section looks the same each time", () => {
  expect(sampleInstance(SCHEMA, STORE)).toEqual(sampleInstance(SCHEMA, STORE));
});
