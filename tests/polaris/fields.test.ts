import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openPage } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("setting the value that was just typed does not move the caret", async () => {
  const page = await openPage(browser, `<s-text-field label="Name" value="abcd"></s-text-field>`);
  await page.evaluate(() => {
    const field = document.querySelector("s-text-field");
    // As React does for a controlled field: each input sets the property again.
    field?.addEventListener("input", () => (field.value = field.value.slice()));
  });
  const input = page.getByLabel("Name");
  await input.focus();
  await page.keyboard.press("Home");
  await page.keyboard.type("123", { delay: 5 });
  await expect.poll(() => input.inputValue()).toBe("123abcd");
  await expect
    .poll(() => page.evaluate(() => document.querySelector("s-text-field")?.value))
    .toBe("123abcd");
  expect(await page.getAttribute("s-text-field", "value")).toBe("abcd");
  await page.close();
});

test("Enter in a field submits the form with every value, unless the page prevents it", async () => {
  const page = await openPage(
    browser,
    `<form><s-text-field label="Name" name="name" value="a"></s-text-field>
     <s-text-area label="Text" name="text" value="b"></s-text-area>
     <s-select label="Shape" name="shape"><s-option value="square">Square</s-option></s-select>
     <s-choice-list label="Theme" name="theme"><s-choice value="draft" selected>Draft</s-choice></s-choice-list>
     <s-choice-list label="Show" name="show" multiple><s-choice value="x" selected>X</s-choice><s-choice value="y" selected>Y</s-choice></s-choice-list>
     <s-checkbox label="Rating" name="rating" checked></s-checkbox><s-checkbox label="Off" name="off"></s-checkbox>
     <s-switch label="Play" name="play" value="yes" checked></s-switch>
     <s-color-field label="Color" name="color" value="#fff"></s-color-field>
     <s-number-field label="Padding" name="padding" value="8"></s-number-field>
     <s-button type="submit">Save</s-button></form><output></output>`,
  );
  await page.evaluate(() => {
    document.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      const entries = new FormData(document.querySelector("form") ?? undefined).entries();
      const texts = [...entries].map(([name, value]) => [
        name,
        typeof value === "string" ? value : "",
      ]);
      document.querySelector("output")?.append(`${new URLSearchParams(texts)};`);
    });
  });
  const sent =
    "name=a1&text=b&shape=square&theme=draft&show=x&show=y&rating=on&play=yes&color=%23fff&padding=8;";
  await page.getByLabel("Name").press("End");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent("output")).toBe(sent);
  await page.getByText("Save").click();
  await expect.poll(() => page.textContent("output")).toBe(sent + sent);
  await page.evaluate(() =>
    document.addEventListener("keydown", (event) => event.preventDefault(), { once: true }),
  );
  await page.getByLabel("Name").press("Enter");
  await page.getByLabel("Text").fill("c");
  await page.getByText("Save").click();
  await expect.poll(() => page.textContent("output")).toBe(sent + sent + sent.replace("=b", "=c"));
  await page.close();
});

test("a disabled submit button keeps Enter from submitting", async () => {
  const page = await openPage(
    browser,
    `<form><s-text-field label="Name"></s-text-field><s-button type="submit" disabled>Save</s-button></form>`,
  );
  await page.evaluate(() =>
    document.addEventListener("submit", (event) => {
      event.preventDefault();
      document.title = "submitted";
    }),
  );
  const name = page.getByLabel("Name");
  await name.press("Enter");
  // What comes after has been told: so has everything before it.
  await name.press("a");
  await expect.poll(() => name.inputValue()).toBe("a");
  expect(await page.title()).toBe("Polaris");
  await page.close();
});

test("what was disabled can be used again, and a fieldset disables what is in it", async () => {
  const page = await openPage(
    browser,
    `<fieldset><s-text-field label="Name" disabled></s-text-field><s-button disabled>Save</s-button></fieldset>`,
  );
  const save = page.getByRole("button", { name: "Save" });
  await expect.poll(() => save.isDisabled()).toBe(true);
  const disable = (selector: string, disabled: boolean) =>
    page
      .locator(selector)
      .evaluateAll(
        (elements, off) => elements.forEach((each) => Object.assign(each, { disabled: off })),
        disabled,
      );
  await disable("s-text-field, s-button", false);
  await expect.poll(() => save.isEnabled()).toBe(true);
  await expect.poll(() => page.getByLabel("Name").isEnabled()).toBe(true);
  await disable("fieldset", true);
  await expect.poll(() => save.isDisabled()).toBe(true);
  await disable("fieldset", false);
  await expect.poll(() => save.isEnabled()).toBe(true);
  await page.close();
});

test("reset brings back what the attributes say", async () => {
  const page = await openPage(
    browser,
    `<form><s-text-field label="Name" value="a"></s-text-field><s-checkbox label="Rating" checked></s-checkbox>
     <s-choice-list label="Theme"><s-choice value="draft" selected>Draft</s-choice><s-choice value="live">Live</s-choice></s-choice-list>
     <s-button type="reset">Reset</s-button></form>`,
  );
  await page.getByLabel("Name").fill("b");
  await page.getByLabel("Rating").uncheck();
  await page.getByLabel("Live").check();
  await page.getByText("Reset").click();
  await expect.poll(() => page.getByLabel("Name").inputValue()).toBe("a");
  await expect.poll(() => page.getByLabel("Rating").isChecked()).toBe(true);
  await expect.poll(() => page.getByLabel("Draft").isChecked()).toBe(true);
  await page.close();
});

test("a text area stops at its maximum and grows with its text", async () => {
  const page = await openPage(
    browser,
    `<s-text-area label="Text" rows="2" maxlength="60"></s-text-area>`,
  );
  const area = page.getByLabel("Text");
  const before = (await area.boundingBox())?.height ?? 0;
  await area.focus();
  await page.keyboard.insertText("line\n".repeat(20));
  await expect.poll(async () => (await area.inputValue()).length).toBe(60);
  await expect
    .poll(async () => (await area.boundingBox())?.height ?? 0)
    .toBeGreaterThan(before * 2);
  await page.close();
});

test("arrow keys choose among radios, and the list knows the value before it tells", async () => {
  const page = await openPage(
    browser,
    `<s-choice-list label="Theme"><s-choice value="a">A</s-choice><s-choice value="b" disabled>B</s-choice><s-choice value="c">C</s-choice></s-choice-list>`,
  );
  await page.evaluate(() =>
    document.addEventListener("change", (event) => {
      const list = event.target;
      document.title =
        list instanceof Element ? `${list.localName} ${Reflect.get(list, "values")}` : "";
    }),
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.title()).toBe("s-choice-list c");
  await expect.poll(() => page.getByLabel("C").isChecked()).toBe(true);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.title()).toBe("s-choice-list a");
  await page.close();
});

test("a select follows options that come later and a value set by the page", async () => {
  const page = await openPage(browser, `<s-select label="Shape"></s-select>`);
  await page.evaluate(() => {
    const select = document.querySelector("s-select");
    select?.insertAdjacentHTML(
      "beforeend",
      `<s-option value="a">A</s-option><s-option value="b">B</s-option>`,
    );
    if (select) select.value = "b";
  });
  await expect.poll(() => page.getByLabel("Shape").inputValue()).toBe("b");
  await page.getByLabel("Shape").selectOption("a");
  await expect.poll(() => page.evaluate(() => document.querySelector("s-select")?.value)).toBe("a");
  await page.close();
});
