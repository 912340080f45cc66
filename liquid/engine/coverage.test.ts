import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALL_FILTERS } from "./filters/all-filters.ts";
import { fullTestStore } from "./full-test-store.ts";
import { globalObjects } from "./objects/globals.ts";
import { sectionObject } from "./objects/section.ts";
import { StoreWorld } from "./objects/store-world.ts";
import { renderTemplate } from "./render-template.ts";
import { emptyScene } from "./scene.ts";
import { TAGS } from "./tags/all-tags.ts";
import { testLook } from "./test-store.ts";
import { readThemeSettings, themeSettingsObject } from "./theme-settings.ts";
import { isRecord, objectDetails, ownProperty } from "./values.ts";
import type { LiquidObject } from "./values.ts";

type Coverage = "full" | "partial" | "not";
type Documented = { name: string; properties: string[] };

const DOCSET = new URL(
  "../../node_modules/@shopify/theme-check-docs-updater/data/",
  import.meta.url,
);

/** What only tags make: a template that prints `yes` for a property that has a value. */
const MADE_BY_TAGS: Record<string, (property: string) => string> = {
  form: (name) => `{% form 'contact' %}${yes("form", name)}{% endform %}`,
  forloop: (name) =>
    `{% for a in (1..1) %}{% for b in (1..1) %}${yes("forloop", name)}{% endfor %}{% endfor %}`,
  tablerowloop: (name) => `{% tablerow a in (1..1) %}${yes("tablerowloop", name)}{% endtablerow %}`,
  paginate: (name) => paginated(yes("paginate", name)),
  part: (name) => paginated(yes("paginate.next", name)),
  self: () => "{% if self %}yes{% endif %}",
};

/** The text of the template; `render-page.test.ts` shows it. */
const MADE_BY_LAYOUT = "content_for_layout";

function yes(object: string, property: string): string {
  return `{% if ${object}.${property} != nil %}yes{% endif %}`;
}

function paginated(inside: string): string {
  return `{% paginate list by 1 %}${inside}{% endpaginate %}`;
}

function documented(file: string): Documented[] {
  const list: unknown = JSON.parse(readFileSync(new URL(file, DOCSET), "utf8"));
  const items = Array.isArray(list) ? list.filter(isRecord) : [];
  const byName = items.map(({ name, properties }) => {
    const fields = Array.isArray(properties) ? properties : [];
    return [String(name), fields.map((field) => String(ownProperty(field, "name")))] as const;
  });
  return [...new Map(byName)].map(([name, properties]) => ({ name, properties }));
}

/** The table's rows of one part: names by coverage, in the order they are written. */
function claims(part: string): [string, Coverage][] {
  const text = readFileSync(new URL("COVERAGE.md", import.meta.url), "utf8");
  const section = text.split(/^## /m).find((each) => each.startsWith(part)) ?? "";
  return [...section.matchAll(/^\| (full|partial|not) +\| ([^|]+) \|/gm)].flatMap(
    ([, coverage, names = ""]) =>
      names.split(",").map((name): [string, Coverage] => [name.trim(), asCoverage(coverage)]),
  );
}

function asCoverage(text: string | undefined): Coverage {
  return text === "full" || text === "partial" ? text : "not";
}

function expectEveryName(part: string, docs: Documented[]): Map<string, Coverage> {
  const claimed = claims(part);
  const names = claimed.map(([name]) => name);
  expect(names.toSorted()).toEqual(docs.map(({ name }) => name).toSorted());
  return new Map(claimed);
}

test("every documented tag is in the table once, and there unless it says not", () => {
  const claimed = expectEveryName("Tags", documented("tags.json"));
  for (const [name, coverage] of claimed) {
    const exists = TAGS.has(name) || ["else", "liquid"].includes(name);
    expect([name, exists]).toEqual([name, coverage !== "not"]);
  }
});

test("every documented filter is in the table once, and there unless it says not", () => {
  const claimed = expectEveryName("Filters", documented("filters.json"));
  for (const [name, coverage] of claimed) {
    expect([name, Object.hasOwn(ALL_FILTERS, name)]).toEqual([name, coverage !== "not"]);
  }
});

test("every documented object is in the table once, and a full one has every documented property", () => {
  const docs = documented("objects.json");
  const claimed = expectEveryName("Objects", docs);
  const { globals, found } = everyObject();
  const wrong = docs.flatMap(({ name, properties }) => {
    const coverage = claimed.get(name) ?? "not";
    const samples = found.get(dropName(name)) ?? [];
    const exists =
      samples.length > 0 ||
      Object.hasOwn(globals, name) ||
      name in MADE_BY_TAGS ||
      name === MADE_BY_LAYOUT;
    if (exists !== (coverage !== "not")) return [`${name}: ${coverage}, but exists: ${exists}`];
    if (coverage !== "full") return [];
    return properties
      .filter((property) => !hasProperty(name, property, samples))
      .map((property) => `${name}.${property} is missing`);
  });
  expect(wrong).toEqual([]);
});

function hasProperty(name: string, property: string, samples: LiquidObject[]): boolean {
  const template = MADE_BY_TAGS[name];
  if (!template)
    return samples.length > 0 && samples.every((each) => Object.hasOwn(each, property));
  const scene = { ...emptyScene(new Date(0)), globals: { list: [1, 2, 3], current_page: 2 } };
  return renderTemplate(template(property), undefined, scene).output.includes("yes");
}

/** `line_item` is a LineItem; `media` is what its kinds have in common. */
function dropName(name: string): string {
  if (name === "media") return "Image";
  return name.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** All that templates can reach in a shop that has everything, by its kind. */
function everyObject() {
  const store = fullTestStore();
  const world = new StoreWorld(store, "/");
  const visit = { path: "/", designMode: true, themeName: "Plain" };
  const customer = { firstName: "Ana", lastName: "Reis", email: "ana@example.com", ordersCount: 1 };
  const globals = globalObjects(store, world, testLook(), {
    ...visit,
    pageType: "gift_card",
    product: "lamp-0",
    collection: "lamps",
    blog: "news",
    article: "news/winter",
    page: "about",
    visitor: { cart: [{ product: "lamp-0", quantity: 1 }], customer, search: "lamp" },
  });
  const placed = {
    id: "s",
    schema: { name: "", settings: [], blocks: [], presets: [] },
    instance: { settings: {}, blocks: [{ id: "b", type: "text", settings: {} }] },
    designMode: true,
  };
  const files = {
    "config/settings_schema.json":
      '[{"name":"C","settings":[{"type":"color_scheme_group","id":"schemes"},{"type":"font_picker","id":"font"}]}]',
    "config/settings_data.json":
      '{"current":{"font":"playfair_display_n4","schemes":{"one":{"settings":{"text":"#000000"}}}}}',
  };
  const settings = themeSettingsObject(readThemeSettings(files), world);
  const found = new Map<string, LiquidObject[]>();
  collect([globals, settings, sectionObject(placed, world, testLook())], found, new Set());
  return { globals, found };
}

function collect(value: unknown, found: Map<string, LiquidObject[]>, seen: Set<unknown>): void {
  if (seen.has(value)) return;
  seen.add(value);
  const name = objectDetails(value)?.name;
  if (name !== undefined && isRecord(value)) found.set(name, [...(found.get(name) ?? []), value]);
  const parts = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  for (const part of parts) collect(part, found, seen);
}
