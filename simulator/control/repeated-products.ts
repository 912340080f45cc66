import type { SeedProduct } from "../seed/shop-seed.ts";

/** As many products as wanted: the seed's own first, then numbered copies of them. */
export function repeatedProducts(products: SeedProduct[], count: number): SeedProduct[] {
  if (products.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const original = products[index % products.length];
    if (original === undefined) throw new Error("A shop without products cannot be made larger.");
    const round = Math.floor(index / products.length);
    return round === 0 ? original : numbered(original, round + 1);
  });
}

/** Ids stay unique: each round moves them by more than a seed's ids are apart. */
function numbered(product: SeedProduct, round: number): SeedProduct {
  const shift = round * 10_000_000_000;
  return {
    ...product,
    id: product.id + shift,
    handle: `${product.handle}-${round}`,
    title: `${product.title} ${round}`,
    variants: product.variants.map((variant) => ({ ...variant, id: variant.id + shift })),
    options: product.options.map((option) => ({ ...option, id: option.id + shift })),
  };
}
