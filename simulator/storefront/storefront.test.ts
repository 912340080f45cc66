import { describe, expect, test } from "vitest";
import { artFor } from "#simulator/seed/art/art-for.ts";
import { seeds } from "#simulator/seed/seeds.ts";
import { storeDataOf } from "#simulator/seed/store-data-of.ts";
import { storefrontResponse } from "./storefront.ts";

const CDN = "http://cdn.test";

const shops = seeds.flatMap((seed) =>
  seed.themes.map((theme) => ({
    title: `${seed.name}, ${theme.name}`,
    files: theme.files,
    data: storeDataOf(seed, CDN),
  })),
);
const [live] = shops;
if (live === undefined) throw new Error("no shop");

const get = (path: string, { files, data }: (typeof shops)[number] = live) =>
  storefrontResponse({
    data,
    files,
    url: new URL(path, "http://shop.test"),
    assetUrl: (file) => `/assets/${file}`,
  });

const pathsOf = ({ data }: (typeof shops)[number]): string[] => [
  "/",
  "/collections",
  "/collections/all",
  "/cart",
  "/search",
  ...data.products.map(({ url }) => url),
  ...data.collections.map(({ url }) => url),
  ...data.pages.map(({ handle }) => `/pages/${handle}`),
  ...data.blogs.flatMap(({ handle, articles }) => [
    `/blogs/${handle}`,
    ...articles.map(({ url }) => url),
  ]),
];

/** Addresses of pictures in a page, without their queries. */
const picturesOf = (html: string): string[] =>
  [...html.matchAll(/<img[^>]+?src="([^"]*)"/g)].map(([, src = ""]) =>
    src.replace(/\?.*/s, "").replace(CDN, ""),
  );

describe.each(shops)("$title", (shop) => {
  test.each(pathsOf(shop))("%s is a whole page without an error", (path) => {
    const { status, body, contentType } = get(path, shop);
    expect({ status, contentType }).toEqual({
      status: 200,
      contentType: "text/html; charset=utf-8",
    });
    expect(body).not.toMatch(/liquid (?:syntax )?error|translation missing|\{\{|\{%/i);
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    expect(body).toContain("</html>");
    expect(picturesOf(body).filter((src) => artFor(src) === null)).toEqual([]);
  });

  test("every link inside the shop leads somewhere", () => {
    const links = pathsOf(shop)
      .flatMap((path) => [...get(path, shop).body.matchAll(/ href="(\/[^"#]*)"/g)])
      .map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    const dead = [...new Set(links)].filter((href) => get(href, shop).status !== 200);
    expect(dead).toEqual([]);
  });
});

test("the page brings the theme's style sheet, its variables and its sections' code", () => {
  const { body } = get("/products/amphora");
  expect(body).toMatch(/<link[^>]*href="\/assets\/base\.css"/);
  expect(body).toMatch(/\.color-scheme-5 \{\s*--color-background: #221D1A;/);
  expect(body).toMatch(/<meta name="theme-color" content="#FBF7F0">/);
  expect(body).toContain(".product__variant[aria-current]");
  expect(body).toContain('customElements.define("product-page"'.replaceAll('"', "'"));
  expect(body).toContain("<title>Amphora with two handles – Casa Barro</title>");
  expect(picturesOf(body).length).toBeGreaterThan(4);
});

test("a draft theme looks different from the live one", () => {
  expect(get("/", shops[1]).body).toContain("Set it before the sun is gone");
});

test("prices have the shop's format", () => {
  const other = shops.find(({ title }) => title.startsWith("Nordlys"));
  expect(get("/products/orchard-pitcher").body).toContain("$74.00");
  expect(get("/products/ridge-tent", other).body).toContain("4.899,00 kr");
});

test("a sale shows both prices, a sold-out product cannot be added", () => {
  expect(get("/products/ring-vase").body).toMatch(/<s>\$92\.00<\/s>[\s\S]*\$74\.00/);
  expect(get("/products/river-carafe").body).toMatch(/<button[^>]*disabled[^>]*>\s*Sold out/);
});

test("a product is also found inside its collection", () => {
  expect(get("/collections/vases/products/amphora").body).toContain("Amphora with two handles");
});

test("an empty collection says so", () => {
  expect(get("/collections/winter-firing").body).toContain("Nothing here yet");
});

test("the theme's style sheet is served as it is", () => {
  expect(get("/assets/base.css")).toEqual({
    status: 200,
    contentType: "text/css; charset=utf-8",
    body: live.files["assets/base.css"],
  });
});

test.each([
  "/nothing",
  "/products",
  "/products/winter-moon-jar",
  "/products/moon-jar-large/more",
  "/collections/nowhere/products/amphora",
  "/pages/__proto__",
  "/products/constructor",
  "/blogs/journal/nothing",
  "/assets/nothing.css",
  "/assets/..%2Fconfig%2Fsettings_data.json",
  "/%E0%A4%A",
  `/${"a/".repeat(2_000)}`,
])("%s is not found, in the theme's own words", (path) => {
  const { status, body } = get(path);
  expect(status).toBe(404);
  expect(body).toContain("lost in the kiln");
});

test.each([
  "/?q=<script>alert(1)</script>",
  "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
  "/products/amphora?variant=%27%22><img src=x onerror=alert(1)>",
  "/collections/all?page=-1",
  "/collections/all?page=99999999999999999999",
  `/?x=${"y".repeat(50_000)}`,
  "/?__proto__[a]=b&constructor=1",
])("a hostile query does no harm: %s", (path) => {
  const { status, body } = get(path);
  expect(status).toBe(200);
  expect(body).not.toMatch(/<script>alert|onerror=alert|liquid error/i);
});

describe("a theme that was damaged", () => {
  const withFiles = (files: Record<string, string>) => ({
    ...live,
    files: { ...live.files, ...files },
  });
  const without = (name: string) => {
    const { [name]: _, ...files } = live.files;
    return { ...live, files };
  };

  test("a section whose file was deleted is not there, and the page is", () => {
    const { status, body } = get("/", without("sections/hero.liquid"));
    expect(status).toBe(200);
    expect(body).not.toMatch(/liquid error|shopify-section-[^"]*hero/i);
    expect(body).toContain("site-header");
    expect(body).toContain("</html>");
    expect(get("/?section_id=hero", without("sections/hero.liquid")).status).toBe(404);
    expect(get("/", without("sections/header.liquid")).body).not.toMatch(/liquid error/i);
  });

  test.each([
    ["Liquid that cannot be read", "{% if %}", /Liquid (?:syntax )?error/],
    ["a tag that does not exist", "{% frobnicate %}", /Liquid (?:syntax )?error/],
    ["a snippet that is not there", "{% render 'gone' %}", /Liquid error/],
    ["a division by zero", "{{ 1 | divided_by: 0 }}", /Liquid error/],
    ["a broken schema", "<p>Here</p>{% schema %}{,}{% endschema %}", /<p>Here<\/p>/],
  ])("%s breaks its section, not the page", (_what, code, expected) => {
    const { status, body } = get("/", withFiles({ "sections/hero.liquid": code }));
    expect(status).toBe(200);
    expect(body).toMatch(expected);
    expect(body).toContain("site-header");
    expect(body).toContain("</html>");
  });

  test("a template that cannot be read is an empty page in the theme's layout", () => {
    const { status, body } = get("/", withFiles({ "templates/index.json": "{" }));
    expect(status).toBe(200);
    expect(body).toContain("site-header");
  });
});

describe("Section Rendering API", () => {
  test("a section of the page comes alone, with its settings", () => {
    const { status, body } = get("/?section_id=hero");
    expect(status).toBe(200);
    expect(body.trim()).toMatch(/^<section id="shopify-section-[^"]*hero"/);
    expect(body).toContain("Clay that keeps you company");
    expect(body).not.toContain("<html");
  });

  test("a section of a group is found too", () => {
    expect(get("/cart?section_id=header").body).toContain("site-header");
  });

  test("a file that stands on no page is shown with its preset", () => {
    const files = {
      ...live.files,
      "sections/gs-quotes.liquid": `{% for block in section.blocks %}<q>{{ block.settings.by }}</q>{% endfor %}
{% schema %}{ "name": "Quotes", "blocks": [{ "type": "quote", "name": "Quote", "settings": [{ "type": "text", "id": "by", "label": "By", "default": "Ana" }] }],
"presets": [{ "name": "Quotes", "blocks": [{ "type": "quote" }, { "type": "quote" }] }] }{% endschema %}`,
    };
    const { status, body } = get("/?section_id=gs-quotes", { ...live, files });
    expect(status).toBe(200);
    expect(body.match(/<q>Ana<\/q>/g)).toHaveLength(2);
  });

  test("several come as JSON, with null for what there is not", () => {
    const { status, body, contentType } = get("/products/amphora?sections=main,header,nothing");
    expect({ status, contentType }).toEqual({
      status: 200,
      contentType: "application/json; charset=utf-8",
    });
    const answer: unknown = JSON.parse(body);
    expect(answer).toEqual({
      main: expect.stringContaining("Amphora with two handles"),
      header: expect.stringContaining("site-header"),
      nothing: null,
    });
  });

  test("what is no section is not found", () => {
    expect(get("/?section_id=nothing").status).toBe(404);
    expect(get("/?section_id=../layout/theme").status).toBe(404);
    expect(get("/?section_id=__proto__").status).toBe(404);
    expect(get("/?section_id=").status).toBe(404);
    expect(get("/?sections=a,b,c,d,e,f").status).toBe(400);
  });
});
