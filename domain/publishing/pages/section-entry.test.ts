import { expect, test } from "vitest";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionSchema } from "#liquid/schema/section-schema.ts";
import { byImportance, pageOfFile } from "./page-name.ts";
import { refusalOf } from "./placement-rules.ts";
import { sectionEntry } from "./section-entry.ts";
import { readTemplate } from "./template-file.ts";

function schemaOf(schema: object): SectionSchema {
  const parsed = parseSectionSchema(`{% schema %}${JSON.stringify(schema)}{% endschema %}`);
  if (parsed.kind !== "schema") throw new Error("Not a schema");
  return parsed.schema;
}

const FAQ = schemaOf({
  name: "FAQ",
  settings: [
    { type: "text", id: "heading", label: "Heading", default: "Questions" },
    { type: "range", id: "gap", label: "Gap", min: 0, max: 10, step: 2, default: 4 },
  ],
  blocks: [
    {
      type: "question",
      name: "Question",
      settings: [{ type: "text", id: "q", label: "Q", default: "Why?" }],
    },
  ],
  presets: [
    {
      name: "FAQ",
      settings: { gap: 7, unknown: 1 },
      blocks: [
        { type: "question", settings: { q: "When?" } },
        { type: "gone" },
        { type: "question" },
      ],
    },
  ],
});

test("an entry is the preset; what the preset does not say is left to the schema's defaults", () => {
  const { key, entry } = sectionEntry(FAQ, { type: "gs-faq", seed: "a", taken: [] });

  const [first = "", second = ""] = entry.block_order ?? [];
  expect(key).toMatch(/^gs_faq_\w{6}$/);
  expect([first, second].every((id) => /^question_\w{6}$/.test(id))).toBe(true);
  expect(entry).toEqual({
    type: "gs-faq",
    settings: { gap: 8 },
    blocks: {
      [first]: { type: "question", settings: { q: "When?" } },
      [second]: { type: "question", settings: {} },
    },
    block_order: [first, second],
  });
});

test("the same seed gives the same keys, and a key that is taken gives another one", () => {
  const made = (taken: string[]) => sectionEntry(FAQ, { type: "gs-faq", seed: "a", taken });
  const { key } = made([]);

  expect(made([])).toEqual(made([]));
  expect(made([key]).key).not.toBe(key);
  expect(made([key]).key).toMatch(/^gs_faq_\w{6}$/);
});

test("a section without a preset or blocks has neither in its entry", () => {
  const { entry } = sectionEntry(schemaOf({ name: "A" }), { type: "a", seed: "", taken: [] });
  expect(entry).toEqual({ type: "a", settings: {} });
});

const refusal = (schema: object, pageType: string, keys: string[] = []) => {
  const read = readTemplate(
    JSON.stringify({
      sections: Object.fromEntries(keys.map((key) => [key, { type: "gs-faq" }])),
      order: keys,
    }),
  );
  if (read.kind !== "template") throw new Error(read.reason);
  return refusalOf(schemaOf({ name: "A", ...schema }), "gs-faq", read.template, pageType)?.reason;
};

test.for([
  [{}, "cart", undefined],
  [{ enabled_on: { templates: ["product", "index"] } }, "index", undefined],
  [{ enabled_on: { templates: ["product"] } }, "index", "section-not-allowed"],
  [{ enabled_on: { templates: ["*"] } }, "index", undefined],
  [{ enabled_on: { groups: ["footer"] } }, "index", "section-not-allowed"],
  [{ enabled_on: { templates: ["customers/*"] } }, "customers/login", undefined],
  [{ disabled_on: { templates: ["cart"] } }, "cart", "section-not-allowed"],
  [{ disabled_on: { groups: ["*"] } }, "cart", undefined],
] as const)("with %j a %s page answers %s", ([schema, pageType, reason]) => {
  expect(refusal(schema, pageType)).toBe(reason);
});

test("a section's own limit and Shopify's 25 sections a page hold", () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);
  expect(refusal({ limit: 1 }, "index", keys(1))).toBe("section-limit");
  expect(refusal({ limit: 2 }, "index", keys(1))).toBeUndefined();
  expect(refusal({}, "index", keys(24))).toBeUndefined();
  expect(refusal({}, "index", keys(25))).toBe("full");
});

test("pages are called what merchants call them, in an order they expect", () => {
  const files = [
    "page.about",
    "404",
    "metaobject/book",
    "customers/login",
    "product",
    "product.special",
    "index",
    "landing",
  ];
  const pages = files.flatMap((file) => pageOfFile(`templates/${file}.json`) ?? []);
  expect(pages.toSorted(byImportance).map(({ name }) => name)).toEqual([
    "Home page",
    "Product page",
    "Product page “special”",
    "Page “about”",
    "Not found page",
    "Customer login",
    "Page “landing”",
    "Metaobject page “book”",
  ]);
});

test.for([
  "sections/a.json",
  "templates/a.liquid",
  "templates/../x.json",
  "templates/a/b/c.json",
  "templates/.json",
])("%s is no page", (fileName) => {
  expect(pageOfFile(fileName)).toBeNull();
});
