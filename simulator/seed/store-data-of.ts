import type {
  StoreArticle,
  StoreData,
  StoreImage,
  StoreProduct,
} from "#liquid/engine/store-data.ts";
import type { SeedBlog, SeedImage, SeedProduct, SeedVariant, ShopSeed } from "./shop-seed.ts";

/** The part of a shop that its storefront shows: a seed, or the simulator's state grown from one. */
export type StorefrontShop = Omit<ShopSeed, "themes">;

/**
 * What Liquid sees of a shop. Products that are not active are left out, as on a real storefront.
 *
 * @param cdnOrigin origin that serves the image paths, without a slash at its end.
 */
export function storeDataOf(shop: StorefrontShop, cdnOrigin: string): StoreData {
  const image = (seed: SeedImage): StoreImage => imageData(seed, cdnOrigin);
  const optional = (seed: SeedImage | null) => (seed === null ? null : image(seed));
  const active = shop.products.filter(({ status }) => status === "ACTIVE");
  const shown = new Set(active.map(({ handle }) => handle));
  return {
    shop: shopData(shop),
    products: active.map((product) => productData(product, image)),
    collections: shop.collections.map(({ descriptionHtml, ...collection }) => ({
      ...collection,
      description: descriptionHtml,
      url: `/collections/${collection.handle}`,
      image: optional(collection.image),
      productHandles: collection.productHandles.filter((handle) => shown.has(handle)),
    })),
    pages: shop.pages.map(({ handle, title, bodyHtml }) => ({ handle, title, content: bodyHtml })),
    blogs: shop.blogs.map((blog) => blogData(blog, optional)),
    menus: shop.menus.map(({ handle, title, links }) => ({ handle, title, links })),
    images: shop.files.map(image),
    videos: shop.videos.map(({ id, path, alt, width, height, poster }) => ({
      id: `gid://shopify/Video/${id}`,
      alt,
      aspect_ratio: width / height,
      preview_image: image(poster),
      sources: [{ url: `${cdnOrigin}${path}`, mime_type: "video/mp4", width, height }],
    })),
  };
}

function shopData(shop: StorefrontShop): StoreData["shop"] {
  return {
    name: shop.name,
    domain: shop.shop,
    permanent_domain: shop.shop,
    description: shop.description,
    email: shop.email,
    currency: shop.currencyCode,
    money_format: shop.moneyFormat,
    money_with_currency_format: shop.moneyWithCurrencyFormat,
    locale: shop.locale,
  };
}

function imageData({ id, path, alt, width, height }: SeedImage, cdnOrigin: string): StoreImage {
  return { id: String(id), src: `${cdnOrigin}${path}`, alt, width, height };
}

function productData(product: SeedProduct, image: (seed: SeedImage) => StoreImage): StoreProduct {
  const { id, handle, title, vendor, tags } = product;
  return {
    id,
    handle,
    title,
    vendor,
    tags,
    description: product.descriptionHtml,
    type: product.productType,
    url: `/products/${handle}`,
    available: product.variants.some(isAvailable),
    created_at: product.createdAt,
    published_at: product.createdAt,
    images: product.images.map(image),
    options: product.options.map(({ name, values }) => ({ name, values })),
    variants: product.variants.map((variant) => {
      const own = product.images.find(({ path }) => path === variant.imagePath);
      return {
        id: variant.id,
        title: variant.title,
        price: variant.priceCents,
        compare_at_price: variant.compareAtPriceCents,
        available: isAvailable(variant),
        sku: variant.sku,
        options: variant.optionValues,
        featured_image: own === undefined ? null : image(own),
      };
    }),
  };
}

function blogData(
  { handle, title, articles }: SeedBlog,
  image: (seed: SeedImage | null) => StoreImage | null,
): StoreData["blogs"][number] {
  return {
    handle,
    title,
    articles: articles.map((article): StoreArticle => ({
      id: article.id,
      handle: article.handle,
      title: article.title,
      author: article.author,
      content: article.bodyHtml,
      excerpt: article.excerptHtml,
      published_at: article.publishedAt,
      image: image(article.image),
      url: `/blogs/${handle}/${article.handle}`,
    })),
  };
}

function isAvailable({ inventoryQuantity, continueSelling }: SeedVariant): boolean {
  return continueSelling || inventoryQuantity > 0;
}
