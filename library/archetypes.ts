import type { Archetype } from "./archetype.ts";
import { faq } from "./faq.ts";
import { hero } from "./hero.ts";
import { productGrid } from "./product-grid.ts";
import { testimonials } from "./testimonials.ts";

export type { Archetype } from "./archetype.ts";

/** Every archetype, in the order of the gallery. */
export const archetypes: Archetype[] = [hero, productGrid, testimonials, faq];
