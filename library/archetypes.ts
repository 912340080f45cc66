import type { Archetype } from "./archetype.ts";
import { announcement } from "./announcement.ts";
import { beforeAfter } from "./before-after.ts";
import { blogPosts } from "./blog-posts.ts";
import { collectionList } from "./collection-list.ts";
import { comparison } from "./comparison.ts";
import { contactForm } from "./contact-form.ts";
import { countdown } from "./countdown.ts";
import { faq } from "./faq.ts";
import { featureColumns } from "./feature-columns.ts";
import { featuredProduct } from "./featured-product.ts";
import { gallery } from "./gallery.ts";
import { hero } from "./hero.ts";
import { imageWithText } from "./image-with-text.ts";
import { logoWall } from "./logo-wall.ts";
import { newsletter } from "./newsletter.ts";
import { pricing } from "./pricing.ts";
import { productGrid } from "./product-grid.ts";
import { richText } from "./rich-text.ts";
import { stats } from "./stats.ts";
import { steps } from "./steps.ts";
import { team } from "./team.ts";
import { testimonials } from "./testimonials.ts";
import { timeline } from "./timeline.ts";
import { video } from "./video.ts";

export type { Archetype } from "./archetype.ts";

/** Every archetype, in the order of the gallery. */
export const archetypes: Archetype[] = [
  hero,
  testimonials,
  imageWithText,
  productGrid,
  beforeAfter,
  collectionList,
  steps,
  faq,
  stats,
  newsletter,
  gallery,
  comparison,
  featureColumns,
  featuredProduct,
  team,
  richText,
  logoWall,
  timeline,
  video,
  pricing,
  blogPosts,
  countdown,
  contactForm,
  announcement,
];
