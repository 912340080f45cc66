import type {
  StoreArticle,
  StoreCollection,
  StoreData,
  StoreProduct,
} from "#liquid/engine/store-data.ts";

/** Handles of shops have no dots: these are nobody's own. */
const SAMPLE = "sample.";

export const isSample = (handle: string | undefined): boolean =>
  handle?.startsWith(SAMPLE) ?? false;

/**
 * The shop with what it may lack beside it: products as difficult as products can be, and one of each kind
 * that it has none of.
 */
export function withSamples(store: StoreData): StoreData {
  return {
    ...store,
    products: [...store.products, ...sampleProducts(store)],
    collections: [...store.collections, sampleCollection(store)],
    pages: [...store.pages, SAMPLE_PAGE],
    blogs: [
      ...store.blogs,
      { handle: `${SAMPLE}blog`, title: "Sample blog", articles: [SAMPLE_ARTICLE] },
    ],
  };
}

export function sampleProducts({ products }: StoreData): StoreProduct[] {
  const like =
    products.find(({ images, available }) => images.length > 0 && available) ?? products[0];
  const base = like ?? SAMPLE_PRODUCT;
  const variantsOf = (change: Partial<StoreProduct["variants"][number]>) =>
    base.variants.slice(0, 1).map((variant) => ({ ...variant, ...change }));
  const sample = (name: string, change: Partial<StoreProduct>): StoreProduct => ({
    ...base,
    handle: SAMPLE + name,
    url: `/products/${SAMPLE}${name}`,
    ...change,
  });
  const [price = 2_000] = base.variants.map((variant) => variant.price);
  return [
    sample("long-title", {
      title:
        "Hand-thrown stoneware serving platter with matching dipping bowls, speckled glaze, second edition",
    }),
    sample("no-image", { title: "Product without an image", images: [] }),
    sample("sold-out", {
      title: "Product that is sold out",
      available: false,
      variants: variantsOf({ available: false }),
    }),
    sample("on-sale", {
      title: "Product on sale",
      variants: variantsOf({ price, compare_at_price: Math.round(price * 1.5) }),
    }),
  ];
}

function sampleCollection({ products }: StoreData): StoreCollection {
  return {
    id: 0,
    handle: `${SAMPLE}collection`,
    title: "Sample collection",
    description: "<p>What a collection says about itself.</p>",
    url: `/collections/${SAMPLE}collection`,
    image: null,
    productHandles: products.slice(0, 8).map(({ handle }) => handle),
  };
}

const SAMPLE_PRODUCT: StoreProduct = {
  id: 0,
  handle: `${SAMPLE}product`,
  title: "Sample product",
  description: "<p>What a product says about itself.</p>",
  vendor: "Sample vendor",
  type: "",
  tags: [],
  url: `/products/${SAMPLE}product`,
  available: true,
  images: [],
  options: [{ name: "Title", values: ["Default Title"] }],
  variants: [
    {
      id: 0,
      title: "Default Title",
      price: 2_000,
      compare_at_price: null,
      available: true,
      sku: "",
      options: ["Default Title"],
      featured_image: null,
    },
  ],
};

const SAMPLE_PAGE = {
  handle: `${SAMPLE}page`,
  title: "Sample page",
  content: "<p>What a page says, in a paragraph or two.</p>",
};

const SAMPLE_ARTICLE: StoreArticle = {
  id: 0,
  handle: `${SAMPLE}article`,
  title: "Sample article",
  author: "Sample author",
  content: "<p>What an article says, in a few paragraphs.</p>",
  excerpt: "What an article says first.",
  published_at: "2026-01-05T09:00:00Z",
  image: null,
  url: `/blogs/${SAMPLE}blog/${SAMPLE}article`,
};
