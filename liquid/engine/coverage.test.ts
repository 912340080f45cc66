import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseSectionSchema } from "../schema/parse-section-schema.ts";
import { ALL_FILTERS } from "./filters/all-filters.ts";
import { globalObjects } from "./objects/globals.ts";
import { sectionObject } from "./objects/section.ts";
import { StoreWorld } from "./objects/store-world.ts";
import { fullStore } from "./full-store.ts";
import { renderTemplate } from "./render-template.ts";
import { emptyScene } from "./scene.ts";
import { TAGS } from "./tags/all-tags.ts";
import { testLook } from "./test-store.ts";
import { objectDetails } from "./values.ts";

/** COVERAGE.md against Shopify's own list of tags, filters and objects. */

type Entry = { name: string; properties?: { name: string; deprecated?: boolean }[] };

const DATA = path.join(
  path.dirname(
    createRequire(import.meta.url).resolve("@shopify/theme-check-docs-updater/package.json"),
  ),
  "data",
);
const documented = (kind: string): Entry[] =>
  JSON.parse(readFileSync(path.join(DATA, `${kind}.json`), "utf8"));

type Row = { kind: string; coverage: string; names: string[] };

/** Rows of the table: kind, coverage, names, how. */
const rows: Row[] = readFileSync(path.join(import.meta.dirname, "COVERAGE.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, kind = "", coverage = "", names = ""] = line.split("|").map((cell) => cell.trim());
    return /^(?:tags|filters|objects)$/.test(kind)
      ? [{ kind, coverage, names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name) }]
      : [];
  });

const named = (kind: string, coverage?: string): string[] =>
  rows
    .filter((row) => row.kind === kind && (coverage === undefined || row.coverage === coverage))
    .flatMap(({ names }) => names);

describe.each(["tags", "filters", "objects"])("the table of %s", (kind) => {
  test("names each documented one exactly once, and nothing else", () => {
    const wanted = [...new Set(documented(kind).map(({ name }) => name))];
    expect(named(kind).toSorted()).toEqual(wanted.toSorted());
  });
});

test("a tag or filter is there exactly when the table does not say that it is not", () => {
  const partsOfOthers = new Set(["else", "liquid"]);
  for (const name of named("tags"))
    expect([name, TAGS.has(name) || partsOfOthers.has(name)]).toEqual([
      name,
      !named("tags", "not").includes(name),
    ]);
  for (const name of named("filters"))
    expect([name, Object.hasOwn(ALL_FILTERS, name)]).toEqual([
      name,
      !named("filters", "not").includes(name),
    ]);
});

/** Objects that stand in templates only while a tag renders: they are asked there. */
const IN_TAGS: Record<string, (property: string) => string> = {
  forloop: (property) =>
    `{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.${property} }}{% endfor %}{% endfor %}`,
  tablerowloop: (property) =>
    `{% tablerow i in (1..2) %}{{ tablerowloop.${property} }};{% endtablerow %}`,
  paginate: (property) =>
    `{% paginate list by 1 %}{{ paginate.${property} }}{{ paginate.${property}.url }}{{ paginate.${property}.size }}{% endpaginate %}`,
  part: (property) =>
    `{% paginate list by 1 %}{% for part in paginate.parts %}{{ part.${property} }}{% endfor %}{% endpaginate %}`,
};

test("an object that is called full has every documented property", () => {
  const known = propertiesByObject();
  const missing = documented("objects")
    .filter(({ name }) => named("objects", "full").includes(name))
    .flatMap(({ name, properties = [] }) =>
      properties
        .filter(({ deprecated = false }) => !deprecated)
        .filter((property) => !hasProperty(name, property.name, known))
        .map((property) => `${name}.${property.name}`),
    );
  expect(missing).toEqual([]);
});

function hasProperty(object: string, property: string, known: Map<string, Set<string>>): boolean {
  const inTag = Object.hasOwn(IN_TAGS, object) ? IN_TAGS[object] : undefined;
  if (!inTag) return known.get(camelCase(object))?.has(property) ?? false;
  const scene = {
    ...emptyScene(new Date("2026-11-21T10:00:00Z")),
    globals: { list: [1, 2, 3], current_page: 2 },
  };
  const { output } = renderTemplate(inTag(property), undefined, scene);
  return output.replace(/<[^>]*>|[\s;]/g, "") !== "";
}

/** What can be reached from the pages of a shop that has something of everything. */
function propertiesByObject(): Map<string, Set<string>> {
  const store = fullStore();
  const world = new StoreWorld(store, "/");
  const found = new Map<string, Set<string>>();
  const seen = new Set<unknown>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > 8 || seen.has(value)) return;
    seen.add(value);
    const details = objectDetails(value);
    const names = details && (found.get(details.name) ?? new Set<string>());
    if (details && names) found.set(details.name, names);
    for (const [name, item] of Object.entries(value)) {
      names?.add(name);
      visit(item, depth + 1);
    }
  };
  const page = { path: "/", designMode: true, themeName: "Plain" };
  for (const pageType of ["product", "collection", "article", "gift_card", "search"])
    visit(
      globalObjects(store, world, testLook(), {
        ...page,
        pageType,
        product: "lamp-0",
        collection: "lamps",
        article: "news/first",
        blog: "news",
        page: "about",
        visitor: {
          cart: [{ product: "lamp-0", quantity: 2 }],
          customer: {
            firstName: "Ana",
            lastName: "Reis",
            email: "ana@example.com",
            ordersCount: 2,
          },
          search: "lamp",
          suggestedFor: "lamp",
          recommendedFor: "lamp-1",
        },
      }),
      0,
    );
  visit(world.video("clip"), 0);
  visit(placedSection(world), 0);
  return found;
}

function placedSection(world: StoreWorld): unknown {
  const schema = {
    name: "All",
    settings: [
      { type: "font_picker", id: "font", label: "Font", default: "assistant_n4" },
      { type: "color_scheme", id: "scheme", label: "Scheme" },
    ],
    blocks: [{ type: "one", name: "One" }],
  };
  const read = parseSectionSchema(`{% schema %}${JSON.stringify(schema)}{% endschema %}`);
  if (read.kind !== "schema") throw new Error("The test's own schema cannot be read.");
  const instance = { settings: {}, blocks: [{ id: "b", type: "one", settings: {} }] };
  return sectionObject(
    { id: "s", schema: read.schema, instance, index: 1, designMode: true },
    world,
    testLook(),
  );
}

function camelCase(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
