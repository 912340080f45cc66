import { type ProductSketch, productOf } from "../product-of.ts";
import type { SeedProduct } from "../shop-seed.ts";

const VENDOR = "Nordlys";

const sketches: ProductSketch[] = [
  {
    handle: "ridge-tent",
    title: "Ridge tent",
    descriptionHtml:
      "<p>Two people, three seasons, one ridge that stands in the wind. Pitched in four minutes with gloves on.</p>",
    vendor: VENDOR,
    productType: "Shelter",
    tags: ["camp", "new"],
    createdAt: "2026-05-04T08:00:00Z",
    options: [{ name: "Color", values: ["Signal", "Spruce"] }],
    variants: [
      { values: ["Signal"], priceCents: 489_900, image: 0 },
      { values: ["Spruce"], priceCents: 489_900, stock: 3, image: 1 },
    ],
    pictures: [
      { path: "/files/nordlys-ridge-tent.svg", alt: "Lit tent under northern lights" },
      { path: "/files/nordlys-ridge-tent-spruce.svg", alt: "Green tent at dusk" },
    ],
  },
  {
    handle: "fjell-pack",
    title: "Fjell pack",
    descriptionHtml:
      "<p>Waxed cotton, a frame that bends with you, and no pocket you do not need.</p>",
    vendor: VENDOR,
    productType: "Packs",
    tags: ["hike"],
    createdAt: "2026-04-02T08:00:00Z",
    options: [
      { name: "Volume", values: ["40 l", "60 l"] },
      { name: "Color", values: ["Midnight", "Signal"] },
    ],
    variants: [
      { values: ["40 l", "Midnight"], priceCents: 219_900, image: 0 },
      { values: ["40 l", "Signal"], priceCents: 219_900, image: 1 },
      { values: ["60 l", "Midnight"], priceCents: 269_900, stock: 0, image: 0 },
      { values: ["60 l", "Signal"], priceCents: 269_900, image: 1 },
    ],
    pictures: [
      { path: "/files/nordlys-fjell-pack.svg", alt: "Midnight backpack before mountains" },
      { path: "/files/nordlys-fjell-pack-orange.svg", alt: "Orange backpack at dusk" },
    ],
  },
  {
    handle: "rain-shell",
    title: "Rain shell",
    descriptionHtml: "<p>Three layers, taped seams, a hood that turns with your head.</p>",
    vendor: VENDOR,
    productType: "Clothing",
    tags: ["hike", "rain"],
    createdAt: "2026-08-20T08:00:00Z",
    options: [
      { name: "Size", values: ["S", "M", "L", "XL"] },
      { name: "Color", values: ["Ochre", "Fjord"] },
    ],
    variants: ["S", "M", "L", "XL"].flatMap((size) => [
      { values: [size, "Ochre"], priceCents: 329_900, stock: size === "XL" ? 0 : 6, image: 0 },
      { values: [size, "Fjord"], priceCents: 329_900, image: 1 },
    ]),
    pictures: [
      { path: "/files/nordlys-rain-shell.svg", alt: "Ochre rain shell" },
      { path: "/files/nordlys-rain-shell-blue.svg", alt: "Blue rain shell" },
    ],
  },
  {
    handle: "down-bag",
    title: "Down bag",
    descriptionHtml: "<p>Comfort to minus eight, traceable down, packs to the size of a loaf.</p>",
    vendor: VENDOR,
    productType: "Sleeping",
    tags: ["camp"],
    createdAt: "2026-03-11T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 379_900, compareAtPriceCents: 449_900 }],
    pictures: [{ path: "/files/nordlys-down-bag.svg", alt: "Rolled sleeping bag at dusk" }],
  },
  {
    handle: "storm-lantern",
    title: "Storm lantern",
    descriptionHtml: "<p>Burns for twenty hours and does not mind the weather.</p>",
    vendor: "Lykt",
    productType: "Light",
    tags: ["camp"],
    createdAt: "2026-10-01T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 89_900, stock: 0 }],
    pictures: [{ path: "/files/nordlys-storm-lantern.svg", alt: "Red lantern in the snow" }],
  },
  {
    handle: "steel-bottle",
    title: "Steel bottle",
    descriptionHtml: "<p>Hot for a day, cold for two. One litre.</p>",
    vendor: VENDOR,
    productType: "Kitchen",
    tags: ["hike"],
    createdAt: "2026-02-15T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 44_900 }],
    pictures: [{ path: "/files/nordlys-steel-bottle.svg", alt: "Orange bottle before mountains" }],
  },
  {
    handle: "enamel-mug",
    title: "Enamel mug",
    descriptionHtml: "<p>Chips with dignity. Holds four deciliters of coffee.</p>",
    vendor: VENDOR,
    productType: "Kitchen",
    tags: ["camp"],
    createdAt: "2026-02-15T08:10:00Z",
    variants: [{ values: ["Default Title"], priceCents: 17_900 }],
    pictures: [{ path: "/files/nordlys-enamel-mug.svg", alt: "White enamel mug at dusk" }],
  },
  {
    handle: "wool-hat",
    title: "Wool hat",
    descriptionHtml: "<p>Norwegian wool, spun and knitted within forty kilometers.</p>",
    vendor: "Ullvarefabrikken",
    productType: "Clothing",
    tags: ["wool"],
    createdAt: "2026-09-30T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 49_900 }],
    pictures: [{ path: "/files/nordlys-wool-hat.svg", alt: "Red wool hat with a white brim" }],
  },
];

/** What Nordlys Outdoor sells. */
export const products: SeedProduct[] = sketches.map(productOf);
