import { type ProductSketch, productOf } from "../product-of.ts";

const VENDOR = "Casa Barro";

const sketches: ProductSketch[] = [
  {
    handle: "moon-jar-large",
    title: "Moon jar, large",
    descriptionHtml:
      "<p>A full, round jar thrown in two halves and joined while the clay is still soft. The seam stays visible if you look for it.</p><ul><li>Height 31 cm, width 33 cm</li><li>Speckled stoneware, matte inside</li><li>Holds water</li></ul>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["autumn", "bestseller", "stoneware"],
    createdAt: "2026-09-18T08:00:00Z",
    options: [{ name: "Glaze", values: ["Bone", "Ink", "Clay"] }],
    variants: [
      { values: ["Bone"], priceCents: 14_800, stock: 9, image: 0 },
      { values: ["Ink"], priceCents: 14_800, stock: 4, image: 1 },
      { values: ["Clay"], priceCents: 15_600, stock: 0, image: 2 },
    ],
    pictures: [
      { path: "/files/moon-jar-large.svg", alt: "Bone moon jar with dried grass in an alcove" },
      { path: "/files/moon-jar-large-ink.svg", alt: "Ink moon jar with white blossom" },
      { path: "/files/moon-jar-large-clay.svg", alt: "Clay moon jar with a leafy branch" },
      { path: "/files/moon-jar-large-rim.svg", alt: "The speckled shoulder of the moon jar" },
    ],
  },
  {
    handle: "moon-jar-small",
    title: "Moon jar, small",
    descriptionHtml:
      "<p>The same quiet shape for a shelf or a bedside table. One stem is enough.</p><ul><li>Height 16 cm</li><li>Each one differs by a few millimetres</li></ul>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["autumn", "stoneware"],
    createdAt: "2026-09-18T08:05:00Z",
    options: [{ name: "Glaze", values: ["Bone", "River"] }],
    variants: [
      { values: ["Bone"], priceCents: 6_800 },
      { values: ["River"], priceCents: 6_800 },
    ],
    pictures: [{ path: "/files/moon-jar-small.svg", alt: "Two small moon jars, bone and blue" }],
  },
  {
    handle: "twin-bud-vases",
    title: "Twin bud vases",
    descriptionHtml:
      "<p>A pair for whatever the garden has left. Narrow necks hold a single stem upright.</p>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["gift", "stoneware"],
    createdAt: "2026-05-02T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 5_800 }],
    pictures: [{ path: "/files/twin-bud-vases.svg", alt: "Plum and bone bud vases" }],
  },
  {
    handle: "long-neck-vase",
    title: "Long-neck vase",
    descriptionHtml:
      "<p>A straight body, a slow shoulder and a neck that keeps tall branches where you put them.</p><ul><li>Height 34 cm</li><li>Satin glaze</li></ul>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["autumn", "stoneware"],
    createdAt: "2026-09-20T08:00:00Z",
    options: [{ name: "Glaze", values: ["Plum", "Bone"] }],
    variants: [
      { values: ["Plum"], priceCents: 8_200, image: 0 },
      { values: ["Bone"], priceCents: 8_200, stock: 3, image: 1 },
    ],
    pictures: [
      { path: "/files/long-neck-vase.svg", alt: "Plum long-neck vase with dried grass" },
      { path: "/files/long-neck-vase-bone.svg", alt: "Bone long-neck vase on a forest wall" },
    ],
  },
  {
    handle: "amphora",
    title: "Amphora with two handles",
    descriptionHtml:
      "<p>Thrown in three parts over two days. The bands are brushed on while the wheel turns.</p><ul><li>Height 42 cm</li><li>Made to order, six weeks</li></ul>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["autumn", "made-to-order", "stoneware"],
    createdAt: "2026-10-01T08:00:00Z",
    options: [{ name: "Glaze", values: ["Bone", "Terracotta"] }],
    variants: [
      { values: ["Bone"], priceCents: 18_500, stock: 0, continueSelling: true, image: 0 },
      { values: ["Terracotta"], priceCents: 17_500, stock: 2, image: 1 },
    ],
    pictures: [
      { path: "/files/amphora.svg", alt: "Bone amphora with terracotta bands" },
      { path: "/files/amphora-shelf.svg", alt: "Terracotta amphora beside a bowl" },
    ],
  },
  {
    handle: "ring-vase",
    title: "Ring vase",
    descriptionHtml:
      "<p>A ring thrown as a closed tube, then stood upright. Water runs all the way round.</p>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["last-pieces", "stoneware"],
    createdAt: "2026-02-11T08:00:00Z",
    variants: [
      { values: ["Default Title"], priceCents: 7_400, compareAtPriceCents: 9_200, stock: 5 },
    ],
    pictures: [{ path: "/files/ring-vase.svg", alt: "Ochre ring vase with a green branch" }],
  },
  {
    handle: "fluted-planter",
    title: "Fluted planter",
    descriptionHtml:
      "<p>Ribs cut by hand, a hole in the foot and a saucer that fits. Unglazed inside so that roots can breathe.</p>",
    vendor: VENDOR,
    productType: "Planters",
    tags: ["home", "terracotta"],
    createdAt: "2026-04-14T08:00:00Z",
    options: [
      { name: "Size", values: ["Small", "Medium", "Large"] },
      { name: "Clay", values: ["Terracotta", "Bone"] },
    ],
    variants: [
      { values: ["Small", "Terracotta"], priceCents: 3_400, image: 0 },
      { values: ["Small", "Bone"], priceCents: 3_600, image: 1 },
      { values: ["Medium", "Terracotta"], priceCents: 5_800, image: 0 },
      { values: ["Medium", "Bone"], priceCents: 6_200, stock: 0, image: 1 },
      { values: ["Large", "Terracotta"], priceCents: 9_400, stock: 3, image: 0 },
      { values: ["Large", "Bone"], priceCents: 9_800, stock: 0, image: 1 },
    ],
    pictures: [
      { path: "/files/fluted-planter.svg", alt: "Terracotta planter with eucalyptus" },
      { path: "/files/fluted-planter-trio.svg", alt: "Three fluted planters, bone, clay and ink" },
    ],
  },
  {
    handle: "winter-moon-jar",
    title: "Moon jar, winter glaze",
    descriptionHtml: "<p>A pale blue ash glaze for the December firing. Not announced yet.</p>",
    vendor: VENDOR,
    productType: "Vases",
    tags: ["stoneware", "winter"],
    status: "DRAFT",
    createdAt: "2026-11-16T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 16_400, stock: 0 }],
    pictures: [{ path: "/files/winter-moon-jar.svg", alt: "Pale blue moon jar with red berries" }],
  },
];

/** Vases and planters. The last one is a draft, which the storefront must not show. */
export const vases = sketches.map(productOf);
