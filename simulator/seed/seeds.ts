import type { ShopSeed } from "./shop-seed.ts";
import { casaBarro } from "./casa-barro/casa-barro.ts";
import { nordlys } from "./nordlys/nordlys.ts";

/** The simulated shops; the first is the one a demo opens. Treat as constant: clone before changing. */
export const seeds: readonly ShopSeed[] = [casaBarro, nordlys];
