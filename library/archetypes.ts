import type { Archetype } from "./archetype.ts";
import { faq } from "./faq.ts";
import { featureColumns } from "./feature-columns.ts";
import { hero } from "./hero.ts";
import { imageWithText } from "./image-with-text.ts";
import { logoWall } from "./logo-wall.ts";
import { newsletter } from "./newsletter.ts";
import { productGrid } from "./product-grid.ts";
import { testimonials } from "./testimonials.ts";

export type { Archetype } from "./archetype.ts";

/** Every archetype, in the order of the gallery. */
export const archetypes: Archetype[] = [
  hero,
  testimonials,
  imageWithText,
  productGrid,
  featureColumns,
  faq,
  newsletter,
  logoWall,
];
