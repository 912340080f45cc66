import { type ProductSketch, productOf } from "../product-of.ts";

const VENDOR = "Casa Barro";

const sketches: ProductSketch[] = [
  {
    handle: "morning-mug",
    title: "Morning mug, set of two",
    descriptionHtml:
      "<p>A mug with weight in the foot and room for two fingers in the handle. Sold in pairs, because someone will ask.</p><ul><li>320 ml</li><li>Dishwasher safe, every day, for years</li></ul>",
    vendor: VENDOR,
    productType: "Mugs and cups",
    tags: ["autumn", "bestseller", "gift", "stoneware"],
    createdAt: "2026-09-17T08:00:00Z",
    options: [{ name: "Glaze", values: ["Clay and sage", "Sage", "Ink"] }],
    variants: [
      { values: ["Clay and sage"], priceCents: 5_600, stock: 12, image: 0 },
      { values: ["Sage"], priceCents: 5_600, image: 1 },
      { values: ["Ink"], priceCents: 5_600, stock: 0, image: 2 },
    ],
    pictures: [
      { path: "/files/morning-mug.svg", alt: "A dipped clay mug and a sage mug" },
      { path: "/files/morning-mug-sage.svg", alt: "Sage mug in an alcove" },
      { path: "/files/morning-mug-ink.svg", alt: "Ink mug on folded linen" },
    ],
  },
  {
    handle: "espresso-cups",
    title: "Espresso cups, set of four",
    descriptionHtml:
      "<p>No handle, thick walls, one good mouthful. Four glazes from one shelf of the kiln.</p>",
    vendor: VENDOR,
    productType: "Mugs and cups",
    tags: ["gift", "stoneware"],
    createdAt: "2026-03-12T08:20:00Z",
    variants: [{ values: ["Default Title"], priceCents: 5_200, compareAtPriceCents: 6_400 }],
    pictures: [{ path: "/files/espresso-cups.svg", alt: "Four espresso cups on a clay table" }],
  },
  {
    handle: "ribbed-teapot",
    title: "Ribbed teapot",
    descriptionHtml:
      "<p>Ribs pressed with a wooden tool, a cane handle that stays cool, a spout that does not argue.</p><ul><li>900 ml</li><li>With a steel strainer</li></ul>",
    vendor: VENDOR,
    productType: "Teapots",
    tags: ["autumn", "stoneware"],
    createdAt: "2026-09-25T08:00:00Z",
    options: [{ name: "Glaze", values: ["Forest", "Terracotta"] }],
    variants: [
      { values: ["Forest"], priceCents: 9_600, image: 0 },
      { values: ["Terracotta"], priceCents: 9_600, stock: 5, image: 1 },
    ],
    pictures: [
      { path: "/files/ribbed-teapot.svg", alt: "Forest teapot with a sage cup" },
      { path: "/files/ribbed-teapot-clay.svg", alt: "Terracotta teapot beside folded linen" },
    ],
  },
  {
    handle: "egg-cups",
    title: "Egg cups, set of two",
    descriptionHtml: "<p>For slow Sundays. They also hold salt, rings and very small plants.</p>",
    vendor: VENDOR,
    productType: "Small things",
    tags: ["last-pieces", "small-things"],
    createdAt: "2026-01-22T08:00:00Z",
    variants: [
      { values: ["Default Title"], priceCents: 1_800, compareAtPriceCents: 2_600, stock: 8 },
    ],
    pictures: [{ path: "/files/egg-cups.svg", alt: "Ochre and speckled egg cups" }],
  },
  {
    handle: "linen-napkins",
    title: "Linen napkins, set of four",
    descriptionHtml:
      "<p>Washed linen from a mill in Guimarães, hemmed by hand. Softer every year.</p><ul><li>45 × 45 cm</li></ul>",
    vendor: "Fio do Norte",
    productType: "Linen",
    tags: ["gift", "home", "linen"],
    createdAt: "2026-05-19T08:00:00Z",
    options: [{ name: "Color", values: ["Flax", "Sage", "Chalk"] }],
    variants: [
      { values: ["Flax"], priceCents: 3_800 },
      { values: ["Sage"], priceCents: 3_800 },
      { values: ["Chalk"], priceCents: 3_800 },
    ],
    pictures: [{ path: "/files/linen-napkins.svg", alt: "Folded linen with a cup on top" }],
  },
  {
    handle: "evening-candles",
    title: "Evening candles, pair",
    descriptionHtml:
      "<p>Rapeseed wax in a cup you keep. Fig leaf and cedar, quiet enough for dinner.</p>",
    vendor: "Cera & Sal",
    productType: "Candles",
    tags: ["gift", "home"],
    createdAt: "2026-10-04T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 4_800 }],
    pictures: [{ path: "/files/evening-candles.svg", alt: "Two lit candles on a dark table" }],
  },
  {
    handle: "douro-lamp",
    title: "Douro table lamp",
    descriptionHtml:
      "<p>A thrown foot, a linen shade and a dimmer on the cord. Warm light, no glare.</p><ul><li>Height 46 cm</li><li>E27, bulb included</li></ul>",
    vendor: VENDOR,
    productType: "Lamps",
    tags: ["home", "made-to-order"],
    createdAt: "2026-10-10T08:00:00Z",
    options: [{ name: "Foot", values: ["Bone", "Forest"] }],
    variants: [
      { values: ["Bone"], priceCents: 21_000, stock: 4, image: 0 },
      { values: ["Forest"], priceCents: 21_000, stock: 6, image: 1 },
    ],
    pictures: [
      { path: "/files/douro-lamp.svg", alt: "Lamp with a bone foot in the evening" },
      { path: "/files/douro-lamp-forest.svg", alt: "Lamp with a forest foot" },
    ],
  },
  {
    handle: "kiln-seconds",
    title: "Kiln seconds, surprise box",
    descriptionHtml:
      "<p>Three pieces with small flaws: a pinhole, a drip, a glaze that went its own way. All of them useful.</p>",
    vendor: VENDOR,
    productType: "Boxes",
    tags: ["last-pieces", "seconds"],
    createdAt: "2026-11-01T08:00:00Z",
    variants: [
      { values: ["Default Title"], priceCents: 4_900, compareAtPriceCents: 9_800, stock: 11 },
    ],
    pictures: [{ path: "/files/kiln-seconds.svg", alt: "Box with pots packed in straw" }],
  },
];

/** Cups and teapots, and what stands around them. */
export const morningsAndHome = sketches.map(productOf);
