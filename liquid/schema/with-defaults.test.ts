import { describe, expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { checkQuickly } from "../check/check-quickly.ts";
import { cleanInstance } from "./clean-instance.ts";
import { defaultInstance } from "./default-instance.ts";
import { parseSectionSchema } from "./parse-section-schema.ts";
import type { SectionInstance, SectionSchema } from "./section-schema.ts";
import { withDefaults } from "./with-defaults.ts";

const SECTION = `<h2>{{ section.settings.heading }} {% comment %} "default": "x" {% endcomment %}</h2>
{% schema %}
{
  "name": "Quotes",
  "settings": [
    { "type": "text", "id": "heading", "label": "Heading", "default": "Kind words" },
    { "type": "text", "id": "kicker", "label": "Kicker" },
    {
      "type": "range",
      "id": "gap",
      "label": "Gap",
      "min": 0, "max": 40, "step": 4,
      "default": 8
    },
    { "type": "checkbox", "id": "stars", "label": "Stars", "default": true },
    { "type": "richtext", "id": "text", "label": "Text" },
    { "type": "url", "id": "link", "label": "Link" },
    { "type": "link_list", "id": "menu", "label": "Menu", "default": "main-menu" },
    { "type": "product", "id": "product", "label": "Product" },
    { "type": "image_picker", "id": "image", "label": "Image" }
  ],
  "blocks": [
    {
      "type": "quote",
      "name": "Quote",
      "settings": [
        { "type": "text", "id": "author", "label": "Author", "default": "A customer" },
        { "type": "url", "id": "link", "label": "Link" },
        { "type": "product", "id": "product", "label": "Product" }
      ]
    }
  ],
  "presets": [
    { "name": "Quotes", "settings": { "kicker": "New" }, "blocks": [{ "type": "quote" }, { "type": "quote" }] }
  ]
}
{% endschema %}
{{ 'after' }}`;

function schemaOf(code: string): SectionSchema {
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") throw new Error(parsed.kind);
  return parsed.schema;
}

function saved(change: (instance: SectionInstance) => void, code = SECTION) {
  const schema = schemaOf(code);
  const instance = structuredClone(defaultInstance(schema));
  change(instance);
  const after = withDefaults(code, schema, instance);
  return { code: after, schema: schemaOf(after), instance: defaultInstance(schemaOf(after)) };
}

function changedLines(code: string): string[] {
  const before = new Set(SECTION.split("\n"));
  return code.split("\n").filter((line) => !before.has(line));
}

describe("settings", () => {
  test("nothing is written when nothing was changed", () => {
    expect(saved(() => undefined).code).toBe(SECTION);
  });

  test("one changed value changes one line, and nothing outside of the schema", () => {
    const { code } = saved(({ settings }) => (settings["heading"] = "Said of us"));
    expect(changedLines(code)).toEqual([
      '    { "type": "text", "id": "heading", "label": "Heading", "default": "Said of us" },',
    ]);
    expect(code.endsWith("{{ 'after' }}")).toBe(true);
  });

  test("a value where there was no default is added as the members around it are", () => {
    const { code, instance } = saved(({ settings }) => {
      settings["gap"] = 12;
      settings["text"] = "<p>Hello</p>";
    });
    expect(instance.settings).toMatchObject({ gap: 12, text: "<p>Hello</p>" });
    expect(code).toContain('"label": "Text", "default": "<p>Hello</p>" }');
  });

  test("false and 0 are values, and blank is none", () => {
    const { schema, instance } = saved(({ settings }) => {
      settings["stars"] = false;
      settings["gap"] = 0;
      settings["heading"] = "  ";
    });
    expect(instance.settings).toMatchObject({ stars: false, gap: 0 });
    expect(schema.settings[0]).not.toHaveProperty("default");
  });

  test("a value in the preset gives way to the new default, also when it is cleared", () => {
    const set = saved(({ settings }) => (settings["kicker"] = "Old"));
    expect(set.schema.presets[0]?.settings).toEqual({});
    expect(set.instance.settings["kicker"]).toBe("Old");
    const cleared = saved(({ settings }) => (settings["kicker"] = ""));
    expect(cleared.instance.settings["kicker"]).toBeUndefined();
  });

  test("a link that Shopify takes no default for is kept in the preset", () => {
    const { schema, instance } = saved(({ settings }) => {
      settings["link"] = "/pages/story";
      settings["menu"] = "my-menu";
    });
    expect(schema.settings.find(({ id }) => id === "link")).not.toHaveProperty("default");
    expect(instance.settings).toMatchObject({ link: "/pages/story", menu: "my-menu" });
    expect(
      saved(({ settings }) => (settings["link"] = "/collections")).schema.settings,
    ).toContainEqual(expect.objectContaining({ id: "link", default: "/collections" }));
  });

  test("what is chosen from the store is left out", () => {
    const { code } = saved(({ settings }) => {
      settings["product"] = "moon-jar";
      settings["image"] = "jar.png";
    });
    expect(code).toBe(SECTION);
  });

  test("plain words in rich text are put into paragraphs", () => {
    const { instance } = saved(({ settings }) => (settings["text"] = "One\n\nTwo\nlines"));
    expect(instance.settings["text"]).toBe("<p>One</p><p>Two<br/>lines</p>");
  });

  test.each([
    "$& $1 $$",
    'say "hi" \\ {% endschema %}'.replace("{% endschema %}", ""),
    "é 日本 \u2028",
  ])("any text comes back as it was: %s", (text) => {
    expect(saved(({ settings }) => (settings["heading"] = text)).instance.settings["heading"]).toBe(
      text,
    );
  });

  test("a text that would end the schema cannot", () => {
    const { code, instance } = saved(
      ({ settings }) => (settings["heading"] = "{% endschema %}<script>1</script>"),
    );
    expect(instance.settings["heading"]).toBe("{% endschema %}<script>1</script>");
    expect(code.match(/{%\s*endschema/g)).toHaveLength(1);
  });
});

describe("blocks", () => {
  test("moved, changed, added and removed blocks become the preset's", () => {
    const { schema } = saved((instance) => {
      instance.blocks = [
        { id: "x", type: "quote", settings: { author: "Rita", link: "/a", product: "jar" } },
        ...instance.blocks,
      ];
    });
    expect(schema.presets[0]?.blocks).toEqual([
      { type: "quote", settings: { author: "Rita", link: "/a" } },
      { type: "quote", settings: {} },
      { type: "quote", settings: {} },
    ]);
    expect(saved((instance) => (instance.blocks = [])).instance.blocks).toEqual([]);
  });

  test("a block's cleared text stays cleared", () => {
    const { instance } = saved(({ blocks }) => {
      const [first] = blocks;
      if (first) first.settings["author"] = "";
    });
    expect(instance.blocks.map(({ settings }) => settings["author"])).toEqual(["", "A customer"]);
  });

  test("hidden blocks are left out", () => {
    const { instance } = saved(({ blocks }) => {
      const [first] = blocks;
      if (first) first.disabled = true;
    });
    expect(instance.blocks).toHaveLength(1);
  });

  test("a section without a preset gets one, under its own name", () => {
    const code = SECTION.replace(/,\s*"presets": \[[\s\S]*?\n {2}\]/, "");
    const { schema } = saved((instance) => {
      instance.blocks = [{ id: "a", type: "quote", settings: { author: "Rita" } }];
    }, code);
    expect(schema.presets).toEqual([
      { name: "Quotes", settings: {}, blocks: [{ type: "quote", settings: { author: "Rita" } }] },
    ]);
  });
});

test("a file without a readable schema stays as it is", () => {
  const schema = schemaOf(SECTION);
  const instance = { settings: { heading: "x" }, blocks: [] };
  for (const code of [
    "<p></p>",
    "{% schema %}{ nope {% endschema %}",
    "{% schema %}[]{% endschema %}",
  ])
    expect(withDefaults(code, schema, instance)).toBe(code);
});

describe.each(archetypes)("$slug", ({ code }) => {
  const schema = schemaOf(code);

  test("is untouched by its own defaults", () => {
    expect(withDefaults(code, schema, defaultInstance(schema))).toBe(code);
  });

  test("keeps every changed value, has no new problem, and saving again changes nothing", () => {
    const instance = structuredClone(defaultInstance(schema));
    for (const { id, type } of schema.settings) {
      if (id === undefined) continue;
      if (type === "checkbox") instance.settings[id] = instance.settings[id] !== true;
      if (type === "text" || type === "inline_richtext") instance.settings[id] = "Changed";
    }
    instance.blocks.reverse();
    const after = withDefaults(code, schema, instance);
    const read = schemaOf(after);
    expect(defaultInstance(read).settings).toEqual(instance.settings);
    expect(withDefaults(after, read, cleanInstance(read, instance))).toBe(after);
    const errors = (text: string) =>
      checkQuickly(text).filter(({ severity }) => severity === "error").length;
    expect(errors(after)).toBe(errors(code));
  });
});
