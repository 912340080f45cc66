import { gid } from "../graphql/gid.ts";
import type { SeedImage, SeedProduct } from "../seed/shop-seed.ts";
import type { SimulatedShop } from "../state.ts";
import { cdnOrigin, type World } from "../world.ts";

const MOST_SHOWN = 100;

/** What the resource picker lists, in the shape that `shopify.resourcePicker` answers with. */
export function pickableResources(
  world: World,
  { catalog }: SimulatedShop,
  { type = "product", query = "", active }: { type?: string; query?: string; active?: string },
): object[] {
  const image = ({ id, path, alt }: SeedImage) => ({
    id: gid("ImageSource", id),
    originalSrc: `${cdnOrigin(world)}${path}`,
    altText: alt,
  });
  const matches = ({ title }: { title: string }) =>
    title.toLowerCase().includes(query.toLowerCase());
  if (type === "collection") {
    return catalog.collections.filter(matches).map((each) => ({
      id: gid("Collection", each.id),
      title: each.title,
      handle: each.handle,
      descriptionHtml: each.descriptionHtml,
      image: each.image === null ? null : image(each.image),
      productsCount: each.productHandles.length,
    }));
  }
  const products = catalog.products
    .filter((each) => matches(each) && (active === undefined || each.status === "ACTIVE"))
    .slice(0, MOST_SHOWN);
  return type === "variant"
    ? products.flatMap((product) =>
        variants(product).map((each) => ({
          ...each,
          displayName: `${product.title} - ${each.title}`,
          image: product.images[0] === undefined ? null : image(product.images[0]),
        })),
      )
    : products.map((product) => ({
        id: gid("Product", product.id),
        title: product.title,
        handle: product.handle,
        descriptionHtml: product.descriptionHtml,
        vendor: product.vendor,
        productType: product.productType,
        tags: product.tags,
        status: product.status,
        totalVariants: product.variants.length,
        images: product.images.map(image),
        variants: variants(product),
      }));
}

function variants({ variants: all }: SeedProduct) {
  return all.map(({ id, title, sku, priceCents }) => ({
    id: gid("ProductVariant", id),
    title,
    sku,
    price: (priceCents / 100).toFixed(2),
  }));
}
