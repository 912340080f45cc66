import { expect, test } from "vitest";
import { defaultInstance } from "../schema/default-instance.ts";
import { renderSection } from "./render-section.ts";
import { sectionSchema } from "./section-element.ts";
import { testLook, testStore } from "./test-store.ts";

const schema = (json: object): string => `{% schema %}${JSON.stringify(json)}{% endschema %}`;

function render(liquid: string, json: object = { name: "Test" }, extra: object = {}) {
  const code = `${liquid}${schema(json)}`;
  const instance = defaultInstance(sectionSchema(code));
  return renderSection({
    code,
    sectionId: "test",
    instance,
    store: testStore(),
    look: testLook(),
    now: new Date("2026-11-21T10:00:00Z"),
    ...extra,
  });
}

test("a section is wrapped in the element of its schema", () => {
  const { html } = render("Hi", { name: "Test", tag: "aside", class: "wide" });
  expect(html).toBe('<aside id="shopify-section-test" class="shopify-section wide">Hi</aside>');
});

test("a resource setting becomes the shop's own object", () => {
  const settings = [{ type: "collection", id: "collection", label: "Collection" }];
  const instance = { settings: { collection: "lamps" }, blocks: [] };
  const liquid =
    "{{ section.settings.collection.title }}: {{ section.settings.collection.products.first.price | money }}";
  const { html, errors } = render(liquid, { name: "Test", settings }, { instance });
  expect(html).toContain("Lamps: €19,99");
  expect(errors).toEqual([]);
});

test("a collection shows 50 products without paginate and the asked-for page with it", () => {
  const loop = "{% for p in collection.products %}x{% endfor %}";
  const shownWith = { collection: "lamps" };
  const plain = render(loop, { name: "Test" }, { shownWith });
  const paged = render(
    `{% paginate collection.products by 12 %}${loop}|{{ paginate.pages }}{% endpaginate %}`,
    { name: "Test" },
    { shownWith },
  );
  expect(plain.html.match(/x/g)).toHaveLength(50);
  expect(paged.html).toContain(`>${"x".repeat(12)}|5<`);
});

test("paginate leaves the object of its list as it was", () => {
  const missing = "{% paginate section.settings.none by 2 %}{{ section.settings.size }}";
  const { html } = render(
    `{{ section.settings.size }}${missing}{% endpaginate %}{{ section.settings.size }}`,
  );
  expect(html).toContain(">010<");
});

test("an image prints its sources, its size and its focal point", () => {
  const settings = [{ type: "image_picker", id: "image", label: "Image" }];
  const instance = { settings: { image: "hero" }, blocks: [] };
  const liquid =
    "{{ section.settings.image | image_url: width: 800 | image_tag: widths: '200, 400', loading: 'lazy' }}";
  const { html } = render(liquid, { name: "Test", settings }, { instance });
  expect(html).toContain(
    'srcset="//cdn.shopify.com/s/files/1/hero.jpg?width=200 200w, //cdn.shopify.com/s/files/1/hero.jpg?width=400 400w"',
  );
  expect(html).toContain('width="800" height="1000" loading="lazy"');
  expect(html).toContain('style="object-position:30% 40%;"');
});

test("a colour setting prints as CSS and knows its parts, and an empty one is blank", () => {
  const settings = [
    { type: "color", id: "a", label: "A", default: "#ff8000" },
    { type: "color", id: "b", label: "B" },
  ];
  const liquid =
    "{{ section.settings.a }} {{ section.settings.a.green }} {% if section.settings.b == blank %}none{% endif %}";
  expect(render(liquid, { name: "Test", settings }).html).toContain("#ff8000 128 none");
});

test("a colour scheme is nil in a theme without schemes", () => {
  const settings = [{ type: "color_scheme", id: "scheme", label: "Scheme" }];
  const liquid =
    "[{{ section.settings.scheme }}{{ section.settings.scheme.settings.background.red }}]";
  const none = { ...testLook(), colorSchemes: [] };
  expect(render(liquid, { name: "Test", settings }).html).toContain("[scheme-1255]");
  expect(render(liquid, { name: "Test", settings }, { look: none }).html).toContain("[]");
});

test("static code is collected once and not printed, and style is printed in place", () => {
  const { html, stylesheet, javascript } = render(
    "{% style %}.a{top:{{ 1 | plus: 1 }}px}{% endstyle %}{% stylesheet %}.b{}{% endstylesheet %}{% javascript %}go({a:{b:1}}){% endjavascript %}",
  );
  expect(html).toContain("<style data-shopify>.a{top:2px}</style>");
  expect(html).not.toContain(".b{}");
  expect(stylesheet).toBe(".b{}");
  expect(javascript).toBe("go({a:{b:1}})");
});

test("blocks carry the editor's attributes in design mode only, and switched-off ones are gone", () => {
  const json = { name: "Test", blocks: [{ type: "quote", name: "Quote" }] };
  const blocks = [
    { id: "quote-1", type: "quote", settings: {} },
    { id: "quote-2", type: "quote", disabled: true, settings: {} },
  ];
  const instance = { settings: {}, blocks };
  const liquid = "{% for block in section.blocks %}<p {{ block.shopify_attributes }}>{% endfor %}";
  const edited = render(liquid, json, { instance, designMode: true });
  const live = render(liquid, json, { instance });
  expect(edited.html).toContain(`data-shopify-editor-block='{"id":"quote-1"`);
  expect(edited.html).not.toContain("quote-2");
  expect(live.html).toContain("<p >");
});

test("a runtime error is printed where it happens, listed with its line, and the rest goes on", () => {
  const { html, errors } = render("a\n{{ 1 | divided_by: 0 }}\nb");
  expect(html).toContain("a\nLiquid error (sections/test line 2): divided by 0\nb");
  expect(errors).toEqual([{ message: "divided by 0", line: 2 }]);
});

test("broken syntax and a broken schema do not throw", () => {
  expect(render("{% if true %}").errors[0]?.message).toContain("never closed");
  const broken = renderSection({
    code: "Hi{% schema %}{ oops {% endschema %}",
    sectionId: "x",
    instance: { settings: {}, blocks: [] },
    store: testStore(),
    look: testLook(),
  });
  expect(broken.html).toContain("Hi");
});

test("an included snippet does not keep one item's value for the next, which has none", () => {
  const { html } = render(
    "{% assign nothing = collections.lamps.products | slice: 0, 1 | map: 'missing' %}" +
      "{% assign items = 'A' | split: ',' | concat: nothing %}{% include 'item' for items %}",
    { name: "Test" },
    { snippets: { item: "[{{ item }}]" } },
  );
  expect(html).toContain("[A][]");
});

test("two renderings of one file share nothing", () => {
  const code = "{% assign n = n | plus: 1 %}{% increment i %}{% cycle 'a', 'b' %}{{ n }}";
  expect(render(code).html).toBe(render(code).html);
  expect(render(code).html).toContain("0a1");
});

test("a section walks through its theme's palette color by color", () => {
  const look = {
    ...testLook(),
    settings: { color_palette: { background: "#ffffff", foreground: "#111111" } },
  };
  const liquid =
    "{% for c in settings.color_palette %}{{ c }};{% endfor %}{{ settings.color_palette.foreground.red }}";
  expect(render(liquid, { name: "Test" }, { look }).html).toContain("#ffffff;#111111;17");
});
