import { expect, test } from "vitest";
import { render } from "./preview-host.ts";
import { HEADING, section, told, useFrame, withHeading } from "./use-frame.ts";

const current = useFrame();

const QUOTES =
  "{% for block in section.blocks %}<p {{ block.shopify_attributes }}>{{ block.settings.text }}</p>{% endfor %}";
const QUOTE_BLOCKS =
  ', "blocks": [{ "type": "quote", "name": "Quote", "settings": [{ "type": "text", "id": "text", "label": "Text" }] }]';
const RECORDER = `{% javascript %}
window.heard = [];
for (const name of ["section:load", "section:unload", "section:select", "section:deselect", "section:reorder", "block:select", "block:deselect"])
  document.addEventListener("shopify:" + name, ({ detail, target }) => window.heard.push([name, detail, target.id || target.textContent]));
{% endjavascript %}`;

const quote = (id: string, text = id) => ({ id, type: "quote", settings: { text } });

test("a section with a script hears what the theme editor would tell it, with its details", async () => {
  const { page, frame } = current();
  const code = section(QUOTES + RECORDER, "[]", QUOTE_BLOCKS);
  const heard = () =>
    frame.locator("html").evaluate((): unknown[] => Reflect.get(window, "heard").splice(0));
  const select = (id: string | null) =>
    page.evaluate(
      (block) => window.tell({ type: "select-block", block, scroll: false, scale: 1 }),
      id === null ? null : { id, label: id },
    );
  const SECTION = "shopify-section-preview";

  await render(page, code, { instance: { settings: {}, blocks: [quote("a"), quote("b")] } });
  expect(await heard()).toEqual([
    ["section:load", { sectionId: "preview" }, SECTION],
    ["section:select", { sectionId: "preview", load: true }, SECTION],
  ]);

  await select("a");
  await select("b");
  const block = (blockId: string, load = false) => ({ sectionId: "preview", blockId, load });
  await expect.poll(heard).toEqual([
    ["block:select", block("a"), "a"],
    ["block:deselect", block("a"), "a"],
    ["block:select", block("b"), "b"],
  ]);

  await render(page, code, { instance: { settings: {}, blocks: [quote("b", "New"), quote("a")] } });
  expect(await heard()).toEqual([
    ["section:unload", { sectionId: "preview" }, SECTION],
    ["section:load", { sectionId: "preview" }, SECTION],
    ["section:select", { sectionId: "preview", load: true }, SECTION],
    ["block:select", block("b", true), "New"],
  ]);

  await select(null);
  await expect.poll(heard).toEqual([["block:deselect", block("b"), "New"]]);
});

test("a script's declarations are its own, and it runs once however often the section changes", async () => {
  const { page, frame } = current();
  const code = section(
    "<h2>{{ section.settings.heading }}</h2>{% javascript %}const secret = 1; window.runs = (window.runs ?? 0) + 1;{% endjavascript %}",
    HEADING,
  );
  for (const heading of ["One", "Two", "Three"]) await render(page, code, withHeading(heading));
  const seen = await frame
    .locator("html")
    .evaluate(() => [Reflect.get(window, "runs"), typeof Reflect.get(window, "secret")]);
  expect(seen).toEqual([1, "undefined"]);
});

test("a section finds what scripts of themes ask for", async () => {
  const { page, frame } = current();
  await render(page, section("<p>x</p>"));
  const shopify = await frame.locator("html").evaluate(() => Reflect.get(window, "Shopify"));
  expect(shopify).toMatchObject({
    designMode: true,
    shop: "example.myshopify.com",
    routes: { root: "/" },
    currency: { active: "EUR" },
  });
});

test("links and forms stay, and it is told where they lead", async () => {
  const { page, frame } = current();
  await render(
    page,
    section(
      `<a id="away" href="/products/jar">Jar</a><a id="out" target="_top" href="https://elsewhere.example">Out</a>
       <a id="down" href="#end">Down</a><form action="/cart/add"><button id="send">Add</button></form>
       <p style="margin-top:3000px" id="end">End</p>
       <script>document.addEventListener("click", (event) => event.stopImmediatePropagation(), true)</script>`,
    ),
  );
  for (const id of ["away", "out", "send"]) await frame.locator(`#${id}`).click();
  await frame.locator("#down").click({ button: "middle" });
  await frame.locator("#down").click();
  await expect
    .poll(() => frame.locator("html").evaluate((html) => html.scrollTop))
    .toBeGreaterThan(1_000);
  const held = async () => (await told(page, "held")).map(({ what, address }) => [what, address]);
  await expect.poll(held).toEqual([
    ["link", "/products/jar"],
    ["link", "https://elsewhere.example"],
    ["form", "/cart/add"],
  ]);
  await expect.poll(() => frame.locator("#end").count()).toBe(1);
});
