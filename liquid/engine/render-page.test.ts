import { expect, test } from "vitest";
import { renderPage } from "./render-page.ts";
import { testStore } from "./test-store.ts";

const FILES: Record<string, string> = {
  "layout/theme.liquid":
    "<head>{{ content_for_header }}<title>{{ page_title }}</title></head>{% sections 'header-group' %}<main>{{ content_for_layout }}</main>{% render 'foot', year: 2026 %}",
  "config/settings_schema.json": JSON.stringify([
    { name: "theme_info", theme_name: "Plain" },
    {
      name: "Colors",
      settings: [
        { type: "color", id: "accent", label: "Accent", default: "#ff0000" },
        { type: "color_scheme_group", id: "color_schemes" },
      ],
    },
  ]),
  "config/settings_data.json":
    '/* by Shopify */ {"current": {"color_schemes": {"scheme-1": {"settings": {"background": "#ffffff"}}}}}',
  "locales/en.default.json":
    '{"greeting": "Hello {{ name }}", "items": {"one": "{{ count }} item", "other": "{{ count }} items"}}',
  "sections/header-group.json": '{"sections": {"h": {"type": "hello"}}, "order": ["h"]}',
  "sections/hello.liquid":
    "{{ 'greeting' | t: name: '<b>' }} {{ 'items' | t: count: 2 }} {{ settings.accent }}{% stylesheet %}.hello{}{% endstylesheet %}{% schema %}{\"name\":\"Hello\"}{% endschema %}",
  "sections/main-product.liquid":
    '<h1>{{ product.title }}</h1>{% content_for \'blocks\' %}{% for s in settings.color_schemes %}[{{ s.id }} {{ s.settings.background }}]{% endfor %}{% stylesheet %}.main{}{% endstylesheet %}{% schema %}{"name":"Main","blocks":[{"type":"@theme"}]}{% endschema %}',
  "blocks/price.liquid":
    '{{ product.price | money }} {{ block.settings.label }}{% schema %}{"name":"Price","settings":[{"type":"text","id":"label","label":"L","default":"net"}]}{% endschema %}',
  "snippets/foot.liquid": "<footer>{{ year }} {{ shop.name }}</footer>",
  "templates/index.json":
    '{"sections": {"a": {"type": "hello"}, "b": {"type": "hello", "disabled": true}}, "order": ["a", "b"]}',
  "templates/product.json":
    '{"sections": {"main": {"type": "main-product", "blocks": {"p": {"type": "price", "settings": {"label": "gross"}}}, "block_order": ["p"]}}, "order": ["main"]}',
  "templates/404.liquid": "Nothing here",
};

const page = (template: string, resource?: string, files = FILES) =>
  renderPage({
    files,
    store: testStore(),
    template,
    ...(resource === undefined ? {} : { resource }),
    path: "/",
    assetUrl: (file) => `/assets/${file}`,
  });

test("a page is its sections in the layout with groups, snippets, texts and settings", () => {
  const { html, status } = page("index");
  expect(status).toBe(200);
  expect(html).toContain(
    '<main><div id="shopify-section-a" class="shopify-section">Hello &lt;b&gt; 2 items #ff0000</div></main>',
  );
  expect(html).toContain('<div id="shopify-section-h" class="shopify-section">');
  expect(html).toContain("<footer>2026 Nordlys</footer>");
  expect(html).not.toContain("shopify-section-b");
});

test("static code of every file is in the head once, also of sections that come later", () => {
  const { html } = page("product", "lamp-0");
  expect(html.match(/\.hello\{\}/g)).toHaveLength(1);
  expect(html.indexOf(".main{}")).toBeLessThan(html.indexOf("<title>"));
});

test("theme blocks, colour schemes and the page's resource are there", () => {
  const { html } = page("product", "lamp-0");
  expect(html).toContain("<h1>Lamp 0</h1>");
  expect(html).toContain('<div id="shopify-block-p" class="shopify-block">€19,99 gross</div>');
  expect(html).toContain("[scheme-1 #ffffff]");
});

test("a resource or a template that is not there is a 404", () => {
  expect(page("product", "nothing")).toMatchObject({ status: 404 });
  expect(page("product", "nothing").html).toContain("Nothing here");
  expect(page("blog")).toMatchObject({ status: 404 });
});

test("broken theme files give a page, not an exception", () => {
  const files = {
    ...FILES,
    "templates/index.json":
      '{"sections": {"a": {"type": "missing"}, "b": 7}, "order": ["a", "b", 3]}',
    "config/settings_data.json": "nonsense",
    "layout/theme.liquid": "{{ content_for_layout }}{% if %}",
  };
  expect(page("index", undefined, files).html).toContain("Liquid");
});
