import { productOf } from "../product-of.ts";
import type { SeedProduct } from "../shop-seed.ts";

/** What Casa Barro sells. */
export const products: SeedProduct[] = [
  productOf({
    handle: "moon-jar-large",
    title: "Moon jar, large",
    descriptionHtml:
      "<p>A full round jar thrown in two halves and joined while the clay is still soft.</p>",
    vendor: "Casa Barro",
    productType: "Vases",
    tags: ["bestseller", "stoneware", "vase"],
    createdAt: "2026-09-18T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 12_800 }],
    pictures: [{ path: "/files/moon-jar-large.svg", alt: "Speckled moon jar with dried grass" }],
  }),
];
