import { expect, test } from "vitest";
import { render } from "./preview-host.ts";
import { HEADING, section, useFrame, withHeading } from "./use-frame.ts";

const current = useFrame();

const CAROUSEL = `<div id="track" style="display:flex;overflow-x:auto;width:300px;scroll-behavior:smooth">
  {% for n in (1..5) %}<p style="flex:none;width:300px">{{ n }}</p>{% endfor %}</div>`;
const VISITED = `<h2>{{ section.settings.heading }}</h2>${CAROUSEL}
  <details id="question"><summary>More</summary>Answer</details>
  <input id="name" value="">
  <input id="tick" type="checkbox">
  <p style="height:2000px"></p>`;

test.each([
  ["patched", VISITED],
  ["put in anew", `${VISITED}{% javascript %}window.x = 1;{% endjavascript %}`],
])("what a visitor did survives a change of a section that is %s", async (_way, markup) => {
  const { page, frame } = current();
  const code = section(markup, HEADING);
  await render(page, code);
  await frame.locator("summary").click();
  await frame.locator("#tick").check();
  await frame
    .locator("#track")
    .evaluate((track) => track.scrollTo({ left: 600, behavior: "instant" }));
  await frame.locator("#name").fill("Ana");
  await frame.locator("html").evaluate(() => window.scrollTo({ top: 300, behavior: "instant" }));

  await render(page, code, withHeading("Changed"));

  await expect.poll(() => frame.locator("h2").textContent()).toBe("Changed");
  const state = await frame.locator("html").evaluate((html) => ({
    focus: document.activeElement?.id,
    open: document.querySelector("details")?.open,
    carousel: document.querySelector("#track")?.scrollLeft,
    typed: document.querySelector<HTMLInputElement>("#name")?.value,
    ticked: document.querySelector<HTMLInputElement>("#tick")?.checked,
    top: html.scrollTop,
  }));
  expect(state).toEqual({
    focus: "name",
    open: true,
    carousel: 600,
    typed: "Ana",
    ticked: true,
    top: 300,
  });
});

test("only what two renderings have differently is touched", async () => {
  const { page, frame } = current();
  const code = section(
    "<h2 class='{{ section.settings.heading }}'>Title</h2><p data-by-script>Text</p>",
    HEADING,
  );
  await render(page, code);
  await frame.locator("p").evaluate((p) => p.setAttribute("data-mine", ""));
  await frame.locator("html").evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) => {
      for (const { target, attributeName } of records)
        changes.push(`${target.nodeName} ${attributeName}`);
    }).observe(document.querySelector("main") ?? document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await render(page, code, withHeading("large"));
  const changes = () =>
    frame.locator("html").evaluate((): string[] => Reflect.get(window, "changes"));
  await expect.poll(changes).toEqual(["H2 class"]);
  await expect.poll(() => frame.locator("p[data-mine]").count()).toBe(1);
});

test("a setting that opens what a visitor closed opens it", async () => {
  const { page, frame } = current();
  const code = section(
    "<details {% if section.settings.heading == 'open' %}open{% endif %}><summary>x</summary></details>",
    HEADING,
  );
  await render(page, code);
  await render(page, code, withHeading("open"));
  await expect.poll(() => frame.locator("details[open]").count()).toBe(1);
  await render(page, code, withHeading("closed"));
  await expect.poll(() => frame.locator("details[open]").count()).toBe(0);
});

test("blocks that are moved, added and removed keep what was done to the others", async () => {
  const { page, frame } = current();
  const code = section(
    "{% for block in section.blocks %}<div {{ block.shopify_attributes }}>{{ block.id }}<input></div>{% endfor %}",
    "[]",
    ', "blocks": [{ "type": "quote", "name": "Quote" }]',
  );
  const show = (...ids: string[]) =>
    render(page, code, {
      instance: { settings: {}, blocks: ids.map((id) => ({ id, type: "quote", settings: {} })) },
    });
  await show("a", "b", "c");
  await frame.locator("input").nth(1).fill("mine");
  for (const ids of [
    ["c", "b", "a"],
    ["b", "d"],
    ["d", "e", "b"],
  ]) {
    await show(...ids);
    const shown = await frame
      .locator("main")
      .evaluate((main) =>
        [...main.querySelectorAll("input")].map(({ value, parentElement }) => [
          parentElement?.textContent,
          value,
        ]),
      );
    expect(shown).toEqual(ids.map((id) => [id, id === "b" ? "mine" : ""]));
  }
});

test("where something else changed the page, the rendering wins", async () => {
  const { page, frame } = current();
  const code = section("<ul><li>{{ section.settings.heading }}</li><li>2</li></ul>", HEADING);
  await render(page, code);
  await frame.locator("ul").evaluate((list) => list.prepend(document.createElement("b"), "text"));
  await render(page, code, withHeading("Right"));
  await expect.poll(() => frame.locator("ul").innerHTML()).toBe("<li>Right</li><li>2</li>");
});
