import { imageOf } from "../product-of.ts";
import { idFor } from "../seed-ids.ts";
import type { SeedCollection } from "../shop-seed.ts";

type CollectionSketch = Omit<SeedCollection, "id" | "image"> & {
  picture?: { path: string; alt: string; width: number; height: number };
};

const sketches: CollectionSketch[] = [
  {
    handle: "autumn-firing",
    title: "The autumn firing",
    descriptionHtml:
      "<p>Everything that came out of the kiln in September: new glazes, two new shapes and the first amphorae since spring.</p>",
    picture: {
      path: "/files/collection-vases.svg",
      alt: "Moon jar, plum bottle and bud vase",
      width: 1800,
      height: 2250,
    },
    productHandles: [
      "moon-jar-large",
      "morning-mug",
      "nesting-bowls",
      "orchard-pitcher",
      "ribbed-teapot",
      "soup-bowls",
      "long-neck-vase",
      "pasta-plates",
      "amphora",
      "moon-jar-small",
      "winter-moon-jar",
    ],
  },
  {
    handle: "vases",
    title: "Vases and planters",
    descriptionHtml: "<p>For one stem, a bunch, or nothing at all.</p>",
    picture: {
      path: "/files/studio-shelf.svg",
      alt: "A shelf with stoneware and eucalyptus",
      width: 2160,
      height: 2160,
    },
    productHandles: [
      "moon-jar-large",
      "moon-jar-small",
      "long-neck-vase",
      "amphora",
      "ring-vase",
      "twin-bud-vases",
      "fluted-planter",
    ],
  },
  {
    handle: "table",
    title: "For the table",
    descriptionHtml: "<p>Plates, bowls and pitchers that are meant to be passed around.</p>",
    picture: {
      path: "/files/collection-table.svg",
      alt: "Forest carafe, plates and a cup on a table",
      width: 1800,
      height: 2250,
    },
    productHandles: [
      "dinner-plates",
      "pasta-plates",
      "nesting-bowls",
      "soup-bowls",
      "serving-bowl",
      "olive-dish",
      "orchard-pitcher",
      "river-carafe",
      "salt-cellar",
      "linen-napkins",
    ],
  },
  {
    handle: "mornings",
    title: "Mornings",
    descriptionHtml: "<p>Mugs, cups and a teapot for the first hour of the day.</p>",
    picture: {
      path: "/files/collection-mornings.svg",
      alt: "Sage teapot, mug and linen",
      width: 1800,
      height: 2250,
    },
    productHandles: ["morning-mug", "espresso-cups", "ribbed-teapot", "egg-cups", "river-carafe"],
  },
  {
    handle: "last-pieces",
    title: "Last pieces and seconds",
    descriptionHtml: "<p>Small flaws and final sizes, at a fairer price.</p>",
    productHandles: ["ring-vase", "espresso-cups", "egg-cups", "kiln-seconds"],
  },
  {
    handle: "winter-firing",
    title: "The winter firing",
    descriptionHtml: "<p>The kiln is still warm. These pieces go on sale on December 5.</p>",
    picture: {
      path: "/files/studio-kiln.svg",
      alt: "Pots in the glowing kiln",
      width: 1800,
      height: 1440,
    },
    productHandles: [],
  },
];

/** The studio's collections; the winter firing has nothing to show yet. */
export const collections: SeedCollection[] = sketches.map(({ picture, ...collection }) => ({
  ...collection,
  id: idFor("Collection", collection.handle),
  image: picture === undefined ? null : imageOf(picture),
}));
