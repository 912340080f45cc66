import { expect, test } from "vitest";
import { renderSection } from "#liquid/engine/render-section.ts";
import { testLook, testStore } from "#liquid/engine/test-store.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionBlock } from "#liquid/schema/section-schema.ts";
import { archetypes } from "#library/archetypes.ts";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";

/** Files as they come out of broken editors, transfers and models. */

const STORE = testStore();
const LOOK = testLook();
const PIECES = 40;

function render(code: string) {
  const read = parseSectionSchema(code);
  const instance =
    read.kind === "schema" ? defaultInstance(read.schema) : { settings: {}, blocks: [] };
  return renderSection({
    code,
    sectionId: "odd",
    instance,
    store: STORE,
    look: LOOK,
    now: new Date("2026-11-21T10:00:00Z"),
  });
}

test.each(archetypes)("$slug renders however much of its file is missing", ({ code }) => {
  for (let piece = 1; piece < PIECES; piece++) {
    const { html, errors } = render(code.slice(0, Math.floor((code.length * piece) / PIECES)));
    expect(html).toContain("shopify-section-odd");
    expect(errors.every(({ line }) => line >= 1)).toBe(true);
  }
});

test.each(archetypes)(
  "$slug means the same with a carriage return at each line's end",
  ({ code }) => {
    const plain = render(code);
    const carried = render(code.replaceAll("\n", "\r\n"));
    expect(carried.errors).toEqual([]);
    expect(carried.html.replaceAll("\r", "")).toBe(plain.html);
  },
);

test("a byte order mark, NULs and lone surrogates are text like any other", () => {
  const { html, errors } = render("\uFEFF<p>\0{{ 'a' | upcase }}\uD800</p>");
  expect(errors).toEqual([]);
  expect(html).toContain("<p>\0A\uD800</p>");
});

test("a line of 256 KB renders in time", () => {
  const begun = cpuTimeInMs();
  const { errors } = render("<b>{{ 'a' | upcase }}</b>".repeat(10_000));
  expect(errors).toEqual([]);
  expect(cpuTimeInMs() - begun).toBeLessThan(3_000);
});

test("a schema of a thousand settings and blocks nested fifty deep render", () => {
  const settings = Array.from({ length: 1_000 }, (_, index) => ({
    type: "text",
    id: `text_${index}`,
    label: "Text",
    default: "word",
  }));
  const schema = {
    name: "Large",
    settings,
    blocks: [{ type: "@theme" }],
    presets: [{ name: "Large" }],
  };
  const code = `{{ section.settings.text_999 }}{% schema %}${JSON.stringify(schema)}{% endschema %}`;
  const nested = Array.from({ length: 50 }).reduce<SectionBlock>(
    (inner, _, depth) => ({ id: `b${depth}`, type: "group", settings: {}, blocks: [inner] }),
    {
      id: "leaf",
      type: "text",
      settings: {},
      blocks: [],
    },
  );
  const { html, errors } = renderSection({
    code,
    sectionId: "odd",
    instance: { settings: { text_999: "last" }, blocks: [nested] },
    store: STORE,
    look: LOOK,
  });
  expect(errors).toEqual([]);
  expect(html).toContain("last");
});

test("Liquid in a schema is no Liquid", () => {
  const code =
    '{{ section.settings.a }}{% schema %}{"name": "{{ shop.name }}", "settings": []}{% endschema %}';
  expect(render(code).errors).toEqual([]);
});

test("settings of any wrong type print something or nothing, and never fail inside", () => {
  const types = [
    "text",
    "range",
    "number",
    "checkbox",
    "color",
    "image_picker",
    "product",
    "product_list",
    "collection",
    "font_picker",
    "color_scheme",
    "link_list",
    "url",
    "video_url",
    "richtext",
    "select",
    "metaobject",
    "article",
    "blog",
    "page",
    "video",
  ];
  const values = [
    null,
    true,
    7,
    -1.5,
    "",
    "nothing like it",
    "x".repeat(100_000),
    [],
    [null, {}, 3],
    {},
    { id: 1 },
    "__proto__",
  ];
  const settings = types.map((type) => ({ type, id: type, label: type }));
  const reads = types
    .map(
      (type) =>
        `{{ section.settings.${type} }}{{ section.settings.${type}.title | escape }}{% for x in section.settings.${type} %}{{ x }}{% endfor %}`,
    )
    .join("");
  const code = `${reads}{% schema %}${JSON.stringify({ name: "Types", settings })}{% endschema %}`;
  for (const value of values) {
    const stored: Record<string, unknown> = Object.fromEntries(types.map((type) => [type, value]));
    const { errors } = renderSection({
      code,
      sectionId: "odd",
      instance: { settings: stored, blocks: [] },
      store: STORE,
      look: LOOK,
    });
    expect([value, errors]).toEqual([value, []]);
  }
});
