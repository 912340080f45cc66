import { expect, test } from "vitest";
import { jsonTemplate } from "./json-template.ts";
import { placeSection } from "./place-section.ts";

const SECTION = `<p>{{ section.settings.text }}</p>
{% schema %}
{ "name": "Quotes", "settings": [], "presets": [{ "name": "Quotes", "settings": { "text": "Hi" },
  "blocks": [{ "type": "quote" }, { "type": "quote", "settings": { "by": "Ana" } }] }] }
{% endschema %}`;
const files = {
  "sections/gs-quotes.liquid": SECTION,
  "templates/index.json": `/* made by the editor */ { "sections": { "hero": { "type": "hero" } }, "order": ["hero"] }`,
};

test("a section is added after the others, with the blocks of its preset", () => {
  const placement = placeSection(files, "index", "gs-quotes");
  if (placement.kind !== "placed") throw new Error(placement.kind);
  const { sections, order } = jsonTemplate(placement.text);
  expect(order).toEqual(["hero", "gs_quotes"]);
  expect(sections["gs_quotes"]).toEqual({
    type: "gs-quotes",
    settings: { text: "Hi" },
    blocks: { "quote-1": { type: "quote" }, "quote-2": { type: "quote", settings: { by: "Ana" } } },
    block_order: ["quote-1", "quote-2"],
  });
});

test("placed twice, it stands on the page twice", () => {
  const first = placeSection(files, "index", "gs-quotes");
  if (first.kind !== "placed") throw new Error(first.kind);
  const second = placeSection({ ...files, [first.file]: first.text }, "index", "gs-quotes");
  expect(second).toMatchObject({ kind: "placed", sectionId: "gs_quotes_2" });
});

test("what the theme does not have cannot be placed", () => {
  expect(placeSection(files, "index", "nothing").kind).toBe("no-such-section");
  expect(placeSection(files, "index", "../templates/index").kind).toBe("no-such-section");
  expect(placeSection(files, "__proto__", "gs-quotes").kind).toBe("no-such-template");
});

test.each(["{% schema %}{% endschema %}", "{% schema %}[1]{% endschema %}", "", "{% schema %}{"])(
  "a section without a usable schema is placed bare: %j",
  (code) => {
    const placement = placeSection({ ...files, "sections/odd.liquid": code }, "index", "odd");
    if (placement.kind !== "placed") throw new Error(placement.kind);
    expect(jsonTemplate(placement.text).sections["odd"]).toEqual({ type: "odd" });
  },
);

test.each([undefined, "", "[]", "null", '{"sections": [], "order": {}}', "{"])(
  "a broken template reads as an empty one: %j",
  (text) => {
    expect(jsonTemplate(text)).toMatchObject({ sections: {}, order: [] });
  },
);
