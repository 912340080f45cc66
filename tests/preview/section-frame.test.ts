import { expect, test } from "vitest";
import { openPreview, render } from "./preview-host.ts";
import { HEADING, section, told, useFrame, withHeading } from "./use-frame.ts";

const current = useFrame();

test("a section is shown although the page's own policy allows no frames", async () => {
  const { page, frame } = current();
  expect(await render(page, section("<h2>{{ section.settings.heading }}</h2>", HEADING))).toEqual(
    expect.objectContaining({ type: "rendered", errors: [], isShown: true }),
  );
  await expect.poll(() => frame.locator("h2").textContent()).toBe("Hello");
});

test("the shop's name is text, whatever it says", async () => {
  const { page, frame } = current();
  await render(page, section("<p>x</p>"));
  await expect
    .poll(() => frame.locator("#preview-before strong").textContent())
    .toBe("Casa & <b>Barro</b>");
});

test("the next section follows at once, also in a theme that stretches its page", async () => {
  const { page, frame } = current();
  await render(page, section('<p style="margin:0;height:100px">x</p>'));
  const height = await frame.locator("#MainContent").evaluate((main) => main.clientHeight);
  expect(height).toBe(100);
  const color = await frame
    .locator("p")
    .first()
    .evaluate((p) => getComputedStyle(p).color);
  expect(color).toBe("rgb(1, 2, 3)");
});

test("pictures of the shop load", async () => {
  const { page, frame, shop } = current();
  await render(page, section(`<img id="shop" src="${shop.origin}/jar.gif">`));
  await expect
    .poll(() => frame.locator("#shop").evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1);
});

test("changes that come faster than they are rendered end with the last one", async () => {
  const { page, frame } = current();
  const code = section("<h2>{{ section.settings.heading }}</h2>", HEADING);
  await render(page, code);
  const before = (await told(page, "rendered")).length;
  await page.evaluate(() => {
    for (let count = 1; count <= 200; count += 1)
      window.tell({
        type: "render",
        input: {
          instance: { settings: { heading: `Change ${count}` }, blocks: [] },
          sectionId: "preview",
          designMode: true,
        },
      });
  });
  await expect.poll(() => frame.locator("h2").textContent()).toBe("Change 200");
  const renderings = (await told(page, "rendered")).length - before;
  expect(renderings).toBeLessThan(200);
});

test("a section without scripts is patched: what has the focus keeps it", async () => {
  const { page, frame } = current();
  const code = section("<h2>{{ section.settings.heading }}</h2><input>", HEADING);
  await render(page, code);
  await frame.locator("input").focus();
  await frame.locator("h2").evaluate((heading) => heading.setAttribute("data-kept", ""));
  await render(page, code, withHeading("Two"));
  await expect.poll(() => frame.locator("input:focus").count()).toBe(1);
  await expect.poll(() => frame.locator("h2").textContent()).toBe("Two");
});

test("a section with scripts is put in anew and told so, as in the theme editor", async () => {
  const { page, frame } = current();
  const code = section(
    "<h2>{{ section.settings.heading }}</h2>{% javascript %}document.addEventListener('shopify:section:load', ({ target }) => target.setAttribute('data-loaded', target.textContent)); document.addEventListener('shopify:section:unload', () => { document.title = 'unloaded'; });{% endjavascript %}",
    HEADING,
  );
  await render(page, code);
  await render(page, code, withHeading("Two"));
  await expect
    .poll(() => frame.locator(".shopify-section").getAttribute("data-loaded"))
    .toBe("Two");
  await expect.poll(() => frame.locator("html").evaluate(() => document.title)).toBe("unloaded");
});

test("code that cannot be read leaves what stood there, and says where it is wrong", async () => {
  const { page, frame } = current();
  await render(page, section("<h2>Good</h2>"));
  expect(await render(page, section("<h2>Bad</h2>\n{% if %}"))).toMatchObject({
    type: "rendered",
    isShown: false,
    errors: [{ line: 2 }],
  });
  await expect.poll(() => frame.locator("h2").textContent()).toBe("Good");
});

test("an error while rendering and one of the section's script are told", async () => {
  const { page, sources } = current();
  const answer = await render(page, section("<h2>A</h2>\n{{ 1 | divided_by: 0 }}"));
  expect(answer).toMatchObject({ type: "rendered", isShown: true, errors: [{ line: 2 }] });
  await openPreview(page, sources, []);
  await render(page, section("<script>nowhere.to.go</script>"));
  await page.waitForFunction(() => window.told.some(({ type }) => type === "script-error"));
});

test("a section that does not end is stopped, and the next one is shown", async () => {
  const { page, frame } = current();
  const loops = "{% for a in (1..9999) %}".repeat(4) + "x" + "{% endfor %}".repeat(4);
  const answer = await render(page, section(loops));
  expect(
    answer.type === "too-slow" || (answer.type === "rendered" && answer.errors.length > 0),
  ).toBe(true);
  await render(page, section("<h2>Next</h2>"));
  await expect.poll(() => frame.locator("h2").textContent()).toBe("Next");
});

test("blocks are chosen from both sides", async () => {
  const { page, frame } = current();
  const code = section(
    "{% for block in section.blocks %}<p {{ block.shopify_attributes }}>{{ block.id }}</p>{% endfor %}",
    "[]",
    ', "blocks": [{ "type": "quote", "name": "Quote" }]',
  );
  const blocks = ["a", "b"].map((id) => ({ id, type: "quote", settings: {} }));
  await render(page, code, { instance: { settings: {}, blocks } });
  await frame.locator("p", { hasText: "b" }).click();
  await page.waitForFunction(() =>
    window.told.some((message) => message.type === "block-clicked" && message.blockId === "b"),
  );
  await page.evaluate(() =>
    window.tell({
      type: "select-block",
      block: { id: "a", label: "<i>A</i>" },
      scroll: false,
      scale: 1,
    }),
  );
  await expect.poll(() => frame.locator("#preview-mark span").textContent()).toBe("<i>A</i>");
});

test("a sketch stands where the first version will", async () => {
  const { page, frame } = current();
  await page.evaluate(() => window.tell({ type: "sketch" }));
  await frame.locator("#preview-sketch").waitFor();
  await render(page, section("<h2>First</h2>"));
  await expect.poll(() => frame.locator("#preview-sketch").count()).toBe(0);
});
