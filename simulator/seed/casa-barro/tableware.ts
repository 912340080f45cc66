import { type ProductSketch, productOf } from "../product-of.ts";

const VENDOR = "Casa Barro";

const sketches: ProductSketch[] = [
  {
    handle: "nesting-bowls",
    title: "Nesting bowls",
    descriptionHtml:
      "<p>Two bowls that stack like one piece and serve like a set. Deep enough for salad, wide enough for bread.</p><ul><li>Ø 26 cm and 21 cm</li><li>Safe in dishwasher, oven and microwave</li></ul>",
    vendor: VENDOR,
    productType: "Bowls",
    tags: ["autumn", "bestseller", "gift", "stoneware"],
    createdAt: "2026-09-19T08:00:00Z",
    options: [{ name: "Glaze", values: ["Clay and bone", "Bone and bone", "River and bone"] }],
    variants: [
      { values: ["Clay and bone"], priceCents: 9_200, image: 0 },
      { values: ["Bone and bone"], priceCents: 9_200, image: 1 },
      { values: ["River and bone"], priceCents: 9_200, stock: 0 },
    ],
    pictures: [
      { path: "/files/nesting-bowls.svg", alt: "Clay bowl with a bone bowl inside it" },
      { path: "/files/nesting-bowls-apart.svg", alt: "The two bowls side by side" },
    ],
  },
  {
    handle: "dinner-plates",
    title: "Dinner plates, set of five",
    descriptionHtml:
      "<p>Five plates in five glazes, because a table should not match too well. Restaurant heavy, kitchen friendly.</p><ul><li>Ø 27 cm</li><li>Stack without scratching: the foot is polished</li></ul>",
    vendor: VENDOR,
    productType: "Plates",
    tags: ["bestseller", "stoneware"],
    createdAt: "2026-03-12T08:00:00Z",
    options: [{ name: "Set", values: ["Mixed", "Bone"] }],
    variants: [
      { values: ["Mixed"], priceCents: 14_500, image: 0 },
      { values: ["Bone"], priceCents: 13_800, image: 1 },
    ],
    pictures: [
      { path: "/files/dinner-plates.svg", alt: "Five stacked plates in warm glazes" },
      { path: "/files/dinner-plates-set.svg", alt: "A bone plate laid for dinner" },
    ],
  },
  {
    handle: "pasta-plates",
    title: "Pasta plates, set of four",
    descriptionHtml:
      "<p>Low walls keep the sauce where it belongs. The rim is wide enough to hold.</p>",
    vendor: VENDOR,
    productType: "Plates",
    tags: ["autumn", "stoneware"],
    createdAt: "2026-09-22T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 11_200 }],
    pictures: [{ path: "/files/pasta-plates.svg", alt: "Bone and rose plates under a low bowl" }],
  },
  {
    handle: "soup-bowls",
    title: "Soup bowls, set of four",
    descriptionHtml:
      "<p>Four bowls that fit two hands. Glazed inside and out, bare at the foot so that they do not slip.</p>",
    vendor: VENDOR,
    productType: "Bowls",
    tags: ["autumn", "gift", "stoneware"],
    createdAt: "2026-09-24T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 9_800, stock: 7 }],
    pictures: [{ path: "/files/soup-bowls.svg", alt: "Four soup bowls in a tower" }],
  },
  {
    handle: "serving-bowl",
    title: "Serving bowl, wide",
    descriptionHtml:
      "<p>The bowl in the middle of the table. Forest glaze pools darker toward the foot, never twice the same way.</p><ul><li>Ø 36 cm</li></ul>",
    vendor: VENDOR,
    productType: "Bowls",
    tags: ["stoneware"],
    createdAt: "2026-06-08T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 8_600 }],
    pictures: [{ path: "/files/serving-bowl.svg", alt: "Wide forest bowl filled with oranges" }],
  },
  {
    handle: "olive-dish",
    title: "Olive dish",
    descriptionHtml: "<p>Small, long and slightly tilted, so that the oil gathers at one end.</p>",
    vendor: VENDOR,
    productType: "Plates",
    tags: ["gift", "small-things"],
    createdAt: "2026-06-08T08:10:00Z",
    variants: [{ values: ["Default Title"], priceCents: 2_400 }],
    pictures: [{ path: "/files/olive-dish.svg", alt: "Bone dish with olives and a sprig" }],
  },
  {
    handle: "orchard-pitcher",
    title: "Orchard pitcher",
    descriptionHtml:
      "<p>Pours without dripping; we threw forty lips before keeping this one. For water, milk or eucalyptus.</p><ul><li>1.4 litres</li></ul>",
    vendor: VENDOR,
    productType: "Pitchers",
    tags: ["autumn", "bestseller", "stoneware"],
    createdAt: "2026-09-21T08:00:00Z",
    options: [{ name: "Glaze", values: ["Chalk", "River"] }],
    variants: [
      { values: ["Chalk"], priceCents: 7_400, image: 0 },
      { values: ["River"], priceCents: 7_400, stock: 6, image: 1 },
    ],
    pictures: [
      { path: "/files/orchard-pitcher.svg", alt: "Chalk pitcher with eucalyptus" },
      { path: "/files/orchard-pitcher-blue.svg", alt: "River pitcher dipped in bone glaze" },
    ],
  },
  {
    handle: "river-carafe",
    title: "River carafe and cup",
    descriptionHtml: "<p>The cup turns over and becomes the lid. For the bedside and the desk.</p>",
    vendor: VENDOR,
    productType: "Pitchers",
    tags: ["stoneware"],
    createdAt: "2026-04-30T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 5_600, stock: 0 }],
    pictures: [{ path: "/files/river-carafe.svg", alt: "Blue carafe dipped in bone, with a cup" }],
  },
  {
    handle: "salt-cellar",
    title: "Salt cellar with spoon",
    descriptionHtml:
      "<p>Wide enough for fingers, heavy enough to stay put. The spoon is olive wood from the Douro.</p>",
    vendor: VENDOR,
    productType: "Small things",
    tags: ["gift", "small-things"],
    createdAt: "2026-07-03T08:00:00Z",
    variants: [{ values: ["Default Title"], priceCents: 3_400 }],
    pictures: [{ path: "/files/salt-cellar.svg", alt: "Blue salt cellar with a wooden spoon" }],
  },
];

/** Plates, bowls and pitchers. */
export const tableware = sketches.map(productOf);
