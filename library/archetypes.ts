import type { Archetype } from "./archetype.ts";
import { announcement } from "./announcement.ts";
import { collectionList } from "./collection-list.ts";
import { contactForm } from "./contact-form.ts";
import { faq } from "./faq.ts";
import { featureColumns } from "./feature-columns.ts";
import { hero } from "./hero.ts";
import { imageWithText } from "./image-with-text.ts";
import { logoWall } from "./logo-wall.ts";
import { newsletter } from "./newsletter.ts";
import { pricing } from "./pricing.ts";
import { productGrid } from "./product-grid.ts";
import { richText } from "./rich-text.ts";
import { stats } from "./stats.ts";
import { steps } from "./steps.ts";
import { testimonials } from "./testimonials.ts";

export type { Archetype } from "./archetype.ts";

/** Every archetype, in the order of the gallery. */
export const archetypes: Archetype[] = [
  hero,
  testimonials,
  imageWithText,
  productGrid,
  collectionList,
  featureColumns,
  stats,
  faq,
  steps,
  richText,
  newsletter,
  pricing,
  logoWall,
  contactForm,
  announcement,
];
