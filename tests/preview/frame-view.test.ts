import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PLAIN_VIEW, type FrameView } from "#app/ui/section-preview/frame-view.ts";
import { render } from "./preview-host.ts";
import { section, useFrame } from "./use-frame.ts";

const current = useFrame();

const show = (page: Page, view: Partial<FrameView>) =>
  page.evaluate((next) => window.tell({ type: "view", view: next }), { ...PLAIN_VIEW, ...view });

const MOVING = `<p class="mover">x</p>
{% stylesheet %}
.mover { color: rgb(0, 0, 1); }
@media (prefers-reduced-motion: no-preference) { .mover { color: rgb(0, 0, 2); } }
@supports (display: grid) { @media screen and (prefers-reduced-motion: reduce) { .mover { background-color: rgb(9, 9, 9); } } }
{% endstylesheet %}
{% javascript %}
const query = matchMedia("(prefers-reduced-motion: reduce)");
window.answers = [query.matches];
query.addEventListener("change", ({ matches }) => window.answers.push(["listener", matches]));
query.onchange = ({ matches }) => window.answers.push(["onchange", matches, query.matches]);
query.addListener(() => window.answers.push("old listener"));
{% endjavascript %}`;

test("less motion is seen by style sheets and scripts alike, and taken back", async () => {
  const { page, frame } = current();
  await render(page, section(MOVING));
  const style = () =>
    frame.locator(".mover").evaluate((mover) => {
      const { color, backgroundColor } = getComputedStyle(mover);
      return [color, backgroundColor];
    });
  const answers = () =>
    frame.locator("html").evaluate((): unknown[] => Reflect.get(window, "answers").splice(0));
  expect(await style()).toEqual(["rgb(0, 0, 2)", "rgba(0, 0, 0, 0)"]);
  expect(await answers()).toEqual([false]);

  await show(page, { isStill: true });
  await expect.poll(style).toEqual(["rgb(0, 0, 1)", "rgb(9, 9, 9)"]);
  expect(await answers()).toEqual([["listener", true], ["onchange", true, true], "old listener"]);
  expect(
    await frame.locator("html").evaluate(() => matchMedia("(prefers-reduced-motion)").matches),
  ).toBe(true);

  await show(page, {});
  await expect.poll(style).toEqual(["rgb(0, 0, 2)", "rgba(0, 0, 0, 0)"]);
  expect(await answers()).toEqual([
    ["listener", false],
    ["onchange", false, false],
    "old listener",
  ]);
});

test("a section that is shown while motion is reduced is still from the start, and after changes", async () => {
  const { page, frame } = current();
  await show(page, { isStill: true });
  await render(page, section(MOVING));
  const color = () => frame.locator(".mover").evaluate((mover) => getComputedStyle(mover).color);
  expect(await color()).toBe("rgb(0, 0, 1)");
  await render(page, section(MOVING.replace("<p", "<p title='new'")));
  await expect.poll(color).toBe("rgb(0, 0, 1)");
  expect(await frame.locator("html").evaluate(() => Reflect.get(window, "answers")[0])).toBe(true);
});

test("on a dark page what a section inherits is light on dark, and its own colors stay", async () => {
  const { page, frame } = current();
  await render(
    page,
    section(`<p id="inherits">x</p><p id="own" style="color: rgb(7, 7, 7)">x</p>`),
  );
  await show(page, { isDark: true });
  const color = (id: string) =>
    frame.locator(`#${id}`).evaluate((element) => getComputedStyle(element).color);
  await expect.poll(() => color("inherits")).toBe("rgb(242, 242, 242)");
  expect(await color("own")).toBe("rgb(7, 7, 7)");
  await show(page, {});
  await expect.poll(() => color("inherits")).toBe("rgb(1, 2, 3)");
});

test("right to left turns the page around", async () => {
  const { page, frame } = current();
  await render(page, section("<p>x</p>"));
  await show(page, { isRightToLeft: true });
  const direction = () =>
    frame
      .locator("p")
      .first()
      .evaluate((p) => getComputedStyle(p).direction);
  await expect.poll(direction).toBe("rtl");
  await show(page, {});
  await expect.poll(direction).toBe("ltr");
});
