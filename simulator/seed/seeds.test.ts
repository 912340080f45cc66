import { expect, test } from "vitest";
import { artFor } from "./art/art-for.ts";
import { seeds } from "./seeds.ts";
import type { SeedImage, ShopSeed } from "./shop-seed.ts";
import { storeDataOf } from "./store-data-of.ts";

const imagesOf = (seed: ShopSeed): SeedImage[] => [
  ...seed.products.flatMap(({ images }) => images),
  ...seed.collections.flatMap(({ image }) => image ?? []),
  ...seed.blogs.flatMap(({ articles }) => articles.flatMap(({ image }) => image ?? [])),
  ...seed.files,
];

const handlesOf = (list: { handle: string }[]): string[] => list.map(({ handle }) => handle);

test.each([
  ["shops", (seed: ShopSeed) => [seed]],
  ["products", (seed: ShopSeed) => seed.products],
  ["variants", (seed: ShopSeed) => seed.products.flatMap(({ variants }) => variants)],
  ["collections", (seed: ShopSeed) => seed.collections],
  ["pages", (seed: ShopSeed) => seed.pages],
  ["menus", (seed: ShopSeed) => seed.menus],
  ["themes", (seed: ShopSeed) => seed.themes],
])("no two %s share an id, in one shop or in two", (_, listOf) => {
  const ids = seeds.flatMap((seed) => listOf(seed).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("an image's id belongs to one path", () => {
  const paths = new Map<number, string>();
  for (const { id, path } of seeds.flatMap(imagesOf)) {
    expect(paths.get(id) ?? path).toBe(path);
    paths.set(id, path);
  }
});

test.each(seeds)("$name: every picture is drawn in its own proportions and has words", (seed) => {
  const wrong = imagesOf(seed).filter(({ path, width, height, alt }) => {
    const box = /viewBox="0 0 (\d+) (\d+)"/.exec(artFor(path) ?? "");
    return alt.length < 6 || Number(box?.[1]) * height !== Number(box?.[2]) * width;
  });
  expect(wrong).toEqual([]);
});

test.each(seeds)("$name: every variant has a value for each option and a sane price", (seed) => {
  const wrong = seed.products.flatMap(({ options, variants }) =>
    variants.filter(
      ({ optionValues, priceCents, compareAtPriceCents }) =>
        optionValues.length !== options.length ||
        optionValues.some((value, index) => options[index]?.values.includes(value) !== true) ||
        !Number.isInteger(priceCents) ||
        priceCents <= 0 ||
        (compareAtPriceCents ?? Infinity) <= priceCents,
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(seeds)("$name: no product has two variants of one title", ({ products }) => {
  for (const { variants } of products) {
    expect(new Set(variants.map(({ title }) => title)).size).toBe(variants.length);
  }
});

test.each(seeds)("$name: collections name products that exist", ({ products, collections }) => {
  for (const { productHandles } of collections) {
    expect(handlesOf(products)).toEqual(expect.arrayContaining(productHandles));
  }
});

test("Casa Barro shows 24 products, on sale, sold out and in several pictures, and one draft to nobody", () => {
  const [casaBarro] = seeds;
  if (casaBarro === undefined) throw new Error("no seed");
  const { products, collections } = storeDataOf(casaBarro, "https://cdn.example");
  expect(products).toHaveLength(24);
  expect(handlesOf(products)).not.toContain("winter-moon-jar");
  expect(collections.flatMap(({ productHandles }) => productHandles)).not.toContain(
    "winter-moon-jar",
  );
  expect(products.some(({ available }) => !available)).toBe(true);
  expect(products.filter(({ images }) => images.length > 1).length).toBeGreaterThan(5);
  expect(
    products.filter(({ variants }) => variants.some((each) => each.compare_at_price !== null)),
  ).not.toHaveLength(0);
  expect(collections.filter(({ productHandles }) => productHandles.length === 0)).toHaveLength(1);
  expect(products[0]?.images[0]?.src).toBe("https://cdn.example/files/moon-jar-large.svg");
});

test.each(seeds)("$name: the themes hold well-formed JSON and one of them is live", (seed) => {
  expect(seed.themes.filter(({ role }) => role === "MAIN")).toHaveLength(1);
  for (const { files } of seed.themes) {
    for (const name of Object.keys(files).filter((each) => each.endsWith(".json"))) {
      // Shopify begins the files that it writes itself with a comment.
      const json = (files[name] ?? "").replace(/^\/\*.*?\*\//s, "");
      expect(JSON.parse(json)).toBeInstanceOf(Object);
    }
  }
});

test("no two themes look the same", () => {
  const looks = seeds.flatMap(({ themes }) =>
    themes.map(({ files }) => files["config/settings_data.json"]),
  );
  expect(new Set(looks).size).toBe(looks.length);
});

test.each([
  "/files/nothing.svg",
  "/files/../secrets.svg",
  "/files/constructor.svg",
  "",
  "/files/a.png",
])("there is no drawing at %j", (path) => {
  expect(artFor(path)).toBeNull();
});
