import { expect, test } from "vitest";
import { renderSection } from "../render-section.ts";
import type { StoreMetaobject } from "../store-data.ts";
import { testLook, testStore } from "../test-store.ts";

const SCHEMA = JSON.stringify({
  name: "Said",
  settings: [
    { type: "metaobject", id: "one", label: "One", metaobject_type: "said" },
    { type: "metaobject_list", id: "many", label: "Many", metaobject_type: "said" },
  ],
});

const image = {
  id: "face",
  src: "//cdn.shopify.com/face.jpg",
  alt: "A face",
  width: 10,
  height: 10,
};

function entry(handle: string): StoreMetaobject {
  return {
    id: 7,
    type: "said",
    handle,
    display_name: handle,
    fields: [
      { key: "name", type: "single_line_text_field", value: handle },
      { key: "stars", type: "number_integer", value: "5" },
      { key: "score", type: "number_decimal", value: "4.0" },
      { key: "words", type: "list.single_line_text_field", value: '["kind","slow"]' },
      { key: "face", type: "file_reference", value: "gid", references: [{ kind: "image", image }] },
      {
        key: "lamps",
        type: "list.product_reference",
        value: "[]",
        references: [
          { kind: "product", handle: "lamp-1" },
          { kind: "product", handle: "deleted" },
        ],
      },
      {
        key: "next",
        type: "metaobject_reference",
        value: "gid",
        references: [{ kind: "metaobject", type: "said", handle: "ann" }],
      },
      { key: "broken", type: "json", value: "{" },
    ],
  };
}

function rendered(liquid: string): string {
  const { html } = renderSection({
    code: `${liquid}{% schema %}${SCHEMA}{% endschema %}`,
    instance: { settings: { one: "ann", many: ["bob", "gone", "ann"] }, blocks: [] },
    store: { ...testStore(), metaobjects: [entry("ann"), entry("bob")] },
    look: testLook(),
    sectionId: "s",
    designMode: false,
  });
  return html.replaceAll(/<\/?(?:div|section)[^>]*>/g, "").trim();
}

test.for([
  ["{{ section.settings.one.system.type }}/{{ section.settings.one.system.handle }}", "said/ann"],
  ["{{ section.settings.one.name }} {{ section.settings.one.name.value }}", "ann ann"],
  ["{{ section.settings.one.stars.value | plus: 1 }}", "6"],
  ["{{ section.settings.one.score.value }}", "4.0"],
  ["{{ section.settings.one.words.value | join: '+' }}", "kind+slow"],
  ["{{ section.settings.one.face.value.alt }}", "A face"],
  ["{{ section.settings.one.lamps.value | map: 'title' | join: ',' }}", "Lamp 1"],
  ["{{ section.settings.one.next.value.next.value.name }}", "ann"],
  ["[{{ section.settings.one.broken.value }}][{{ section.settings.one.none.value }}]", "[][]"],
  ["{% for each in section.settings.many %}{{ each.name }};{% endfor %}", "bob;ann;"],
  ["{{ metaobjects.said.bob.name }}", "bob"],
  ["{% for each in metaobjects.said.values %}{{ each.name }};{% endfor %}", "ann;bob;"],
] as const)("%s prints %s", ([liquid, expected]) => {
  expect(rendered(liquid)).toBe(expected);
});
