import fs from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { cleanInstance } from "./clean-instance.ts";
import { defaultInstance } from "./default-instance.ts";
import { parseSectionSchema } from "./parse-section-schema.ts";
import type { SettingDefinition } from "./section-schema.ts";
import { settingProblem } from "./setting-problem.ts";
import { SETTING_TYPES } from "./setting-types.ts";
import { isSettingVisible } from "./visible-settings.ts";

const Schema = z.object({
  properties: z.object({ type: z.object({ enum: z.array(z.string()) }) }),
});

test("the types are those of Shopify's own schema of settings", () => {
  const file = "node_modules/@shopify/theme-check-docs-updater/data/setting.json";
  const { properties } = Schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));

  expect(Object.keys(SETTING_TYPES).toSorted()).toEqual(properties.type.enum.toSorted());
});

const RANGE = { type: "range", min: 0, max: 100, step: 4 };
const OPTIONS = { options: [{ value: "a", label: "A" }] };

const REFUSED: [SettingDefinition, unknown, string][] = [
  [{ type: "checkbox" }, "yes", "wrong-type"],
  [{ type: "text" }, 5, "wrong-type"],
  [{ type: "product_list" }, "moon-jar", "wrong-type"],
  [{ type: "product_list", limit: 2 }, ["a", "b", "c"], "too-many"],
  [{ type: "product_list", limit: 9_999 }, Array.from({ length: 51 }, String), "too-many"],
  [{ type: "textarea" }, "x".repeat(200_000), "too-long"],
  [RANGE, 104, "out-of-range"],
  [RANGE, 6, "off-step"],
  [{ type: "select", ...OPTIONS }, "b", "not-an-option"],
  [{ type: "text_alignment" }, "justify", "not-an-option"],
  [{ type: "color" }, "#12", "not-a-color"],
  [{ type: "color" }, "red;background:url(//evil)", "not-a-color"],
  [{ type: "url" }, "javascript:alert(1)", "scheme-not-allowed"],
  [{ type: "url" }, "java\nscript:alert(1)", "scheme-not-allowed"],
  [{ type: "url" }, "shop now", "not-an-address"],
  [{ type: "video_url" }, "https://example.com/v", "not-a-video"],
  [{ type: "video_url" }, "https://youtube.com.evil.example/watch?v=abcdefgh", "not-a-video"],
  [
    { type: "video_url", accept: ["vimeo"] },
    "https://youtu.be/abcdefgh",
    "video-host-not-accepted",
  ],
  [{ type: "font_picker" }, "Comic Sans", "not-a-font"],
  [{ type: "richtext" }, "bare", "outside-paragraphs"],
  [{ type: "richtext" }, "<p>a</p><strong>b</strong>", "outside-paragraphs"],
  [{ type: "richtext" }, "<p><img src=x></p>", "tag-not-allowed"],
  [{ type: "richtext" }, "<p>a", "tag-not-closed"],
  [{ type: "inline_richtext" }, "<p>a</p>", "tag-not-allowed"],
  [{ type: "inline_richtext" }, "<em>a", "tag-not-closed"],
];

test.for(REFUSED)("%o does not take %o: %s", ([definition, value, kind]) => {
  expect(settingProblem(definition, value)).toMatchObject({ kind });
});

test.for([
  [{ type: "checkbox" }, false],
  [RANGE, 96],
  [{ type: "range", min: 0, max: 1, step: 0.1 }, 0.7],
  [{ type: "number" }, -3.5],
  [{ type: "color" }, "rgba(0, 0, 0, 0.5)"],
  [{ type: "color" }, "{{ settings.color_palette.primary }}"],
  [{ type: "url" }, "/products/moon-jar?variant=1"],
  [{ type: "url" }, "mailto:ola@casabarro.example"],
  [{ type: "url" }, "shopify://products/moon-jar"],
  [{ type: "video_url" }, "https://www.youtube.com/watch?list=1&v=_9VUPq3SxOc"],
  [{ type: "video_url" }, "https://vimeo.com/channels/staffpicks/76979871"],
  [{ type: "font_picker" }, "playfair_display_i7"],
  [{ type: "richtext" }, "<h2>A</h2><ul><li><p>b<br/></p></li></ul>"],
  [{ type: "inline_richtext" }, 'A <em>b</em> <a href="/c">c</a>'],
  [{ type: "product" }, null],
  [{ type: "from_the_future" }, "anything"],
] as const)("%o takes %o", ([definition, value]) => {
  expect(settingProblem(definition, value)).toBeNull();
});

const definitions = fc.record(
  {
    type: fc.constantFrom(...Object.keys(SETTING_TYPES), "unknown", "__proto__"),
    id: fc.string(),
    default: fc.anything(),
    min: fc.anything(),
    max: fc.anything(),
    step: fc.anything(),
    limit: fc.anything(),
    options: fc.anything(),
    accept: fc.anything(),
    visible_if: fc.string(),
  },
  { requiredKeys: ["type"] },
);

test("no schema and no value makes the form fail, and its blocks stay", () => {
  fc.assert(
    fc.property(
      fc.array(definitions),
      fc.dictionary(fc.string(), fc.anything()),
      (settings, values) => {
        const text = JSON.stringify({ name: "S", settings, blocks: [{ type: "b", settings }] });
        const parsed = parseSectionSchema(`{% schema %}${text}{% endschema %}`);
        if (parsed.kind !== "schema") throw new Error(parsed.kind);
        const { schema } = parsed;
        const cleaned = cleanInstance(schema, {
          settings: values,
          blocks: [{ id: "1", type: "b", settings: values }],
        });
        for (const definition of schema.settings) {
          settingProblem(definition, values[definition.id ?? ""]);
          isSettingVisible(definition, values);
        }
        expect(cleanInstance(schema, cleaned).blocks).toHaveLength(1);
        expect(defaultInstance(schema).blocks).toEqual([]);
      },
    ),
  );
});

test("a thousand settings, fifty nested blocks, ids twice and Liquid in words cost little", () => {
  const settings = Array.from({ length: 1_000 }, (_, index) => ({
    type: "richtext",
    id: `text_${index % 500}`,
    label: "{{ 'x' | upcase }}{% raw %}",
    default: `<p>${"<em>a</em> ".repeat(20)}</p>`,
    visible_if: `{{ ${"section.settings.a == 1 and ".repeat(50)}true }}`,
  }));
  let block: object = { type: "quote", settings: {} };
  for (let depth = 0; depth < 50; depth += 1) block = { type: "quote", blocks: [block] };
  const json = JSON.stringify({
    name: "Large",
    settings,
    blocks: [{ type: "quote", name: "Quote", settings }],
    presets: [{ name: "Large", blocks: Array.from({ length: 50 }, () => block) }],
  });
  const startedAt = cpuTimeInMs();
  const parsed = parseSectionSchema(`{% schema %}${json}{% endschema %}`);
  if (parsed.kind !== "schema") throw new Error(parsed.kind);
  const instance = defaultInstance(parsed.schema);
  for (const definition of parsed.schema.settings) {
    settingProblem(definition, instance.settings[definition.id ?? ""]);
    isSettingVisible(definition, instance.settings);
  }

  expect(instance.blocks).toHaveLength(50);
  expect(cpuTimeInMs() - startedAt).toBeLessThan(2_000);
});

test.for([
  "<".repeat(90_000),
  "<p ".repeat(30_000),
  `<p>${"<em>".repeat(20_000)}`,
  "a:".repeat(40_000),
])("a hostile text costs little, %#", (text) => {
  const startedAt = cpuTimeInMs();
  for (const type of ["richtext", "inline_richtext", "url", "video_url", "color", "font_picker"])
    settingProblem({ type }, text);
  expect(cpuTimeInMs() - startedAt).toBeLessThan(500);
});
