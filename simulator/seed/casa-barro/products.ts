import type { SeedProduct } from "../shop-seed.ts";
import { morningsAndHome } from "./mornings-and-home.ts";
import { tableware } from "./tableware.ts";
import { vases } from "./vases.ts";

/** What Casa Barro sells: 24 products, and one draft that is not on sale yet. */
export const products: SeedProduct[] = [...vases, ...tableware, ...morningsAndHome];
