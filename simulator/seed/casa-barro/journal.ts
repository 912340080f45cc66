import { imageOf } from "../product-of.ts";
import { idFor } from "../seed-ids.ts";
import type { SeedArticle, SeedBlog } from "../shop-seed.ts";

type ArticleSketch = Omit<SeedArticle, "id" | "image"> & { picture: string; alt: string };

const sketches: ArticleSketch[] = [
  {
    handle: "two-days-at-1240-degrees",
    title: "Two days at 1,240 °C",
    author: "Rita Moura",
    publishedAt: "2026-10-02T07:30:00Z",
    tags: ["kiln"],
    picture: "/files/journal-firing.svg",
    alt: "Pots in the glowing kiln",
    excerptHtml:
      "<p>What happens between closing the kiln on Friday and opening it on Sunday night.</p>",
    bodyHtml:
      "<p>The kiln is closed on Friday at noon. For six hours it only dries: any water left in the clay would turn to steam and break the wall.</p><h2>The slow part</h2><p>From 600 °C the quartz in the clay changes its shape. We climb sixty degrees an hour, no faster, and somebody stays awake.</p><h2>The quiet part</h2><p>At 1,240 °C the glaze melts and levels itself. Twenty minutes later we switch off and wait for thirty hours. Opening early is the most expensive mistake there is.</p>",
  },
  {
    handle: "five-glazes-one-ash",
    title: "Five glazes from one bucket of ash",
    author: "Duarte Lima",
    publishedAt: "2026-09-11T07:30:00Z",
    tags: ["glaze"],
    picture: "/files/journal-glaze.svg",
    alt: "Five bone cups dipped in different glazes",
    excerptHtml: "<p>Our neighbor heats with olive wood. Here is what we do with what is left.</p>",
    bodyHtml:
      "<p>Ash melts. Mixed with feldspar and a little clay it becomes glass, and what it turns into depends on a spoonful of something else.</p><p>Iron gives us clay and ink. Copper gives sage. A pinch of cobalt gives river. Bone has nothing in it at all, which makes it the hardest one.</p>",
  },
  {
    handle: "a-table-for-eight",
    title: "A table for eight, with six chairs",
    author: "Rita Moura",
    publishedAt: "2026-08-21T07:30:00Z",
    tags: ["table"],
    picture: "/files/journal-table.svg",
    alt: "A table with a vase, plates and a candle",
    excerptHtml:
      "<p>Plates that do not match, one big bowl, and candles before the sun is gone.</p>",
    bodyHtml:
      "<p>Nobody remembers whether the plates matched. They remember that there was enough bread.</p><p>We set the table with five glazes and put the same color nowhere twice in a row. The serving bowl goes in the middle, the salt at both ends.</p>",
  },
];

export const blogs: SeedBlog[] = [
  {
    id: idFor("Blog", "journal"),
    handle: "journal",
    title: "Journal",
    articles: sketches.map(({ picture, alt, ...article }) => ({
      ...article,
      id: idFor("Article", article.handle),
      image: imageOf({ path: picture, alt, width: 2700, height: 1800 }),
    })),
  },
];
