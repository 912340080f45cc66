import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ControlledForm } from "./controlled-form.ts";
import { launch, openPage } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("React hydrates the elements without a complaint and controls their values", async () => {
  const page = await openPage(browser, renderToString(createElement(ControlledForm)));
  await page.addScriptTag({ content: await clientScript() });
  await expect.poll(() => page.textContent("#echo")).toBe("ready Moon jar draft false");

  const name = page.getByLabel("Name");
  await name.press("Home");
  await page.keyboard.type("New ", { delay: 5 });
  await expect.poll(() => name.inputValue()).toBe("New Moon jar");
  await page.getByLabel("Live theme").check();
  await page.getByLabel("Show stars").check();
  await expect.poll(() => page.textContent("#echo")).toBe("ready New Moon jar live true");

  await page.getByText("Clear").click();
  await expect.poll(() => name.inputValue()).toBe("");
  await name.press("Enter");
  await expect.poll(() => page.title()).toBe("submitted");
  expect(page.complaints).toEqual([]);
  await page.close();
});

/** React in development, which compares what the server sent with what it would draw. */
async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createElement } from "react"; import { hydrateRoot } from "react-dom/client";
        import { ControlledForm } from "./controlled-form.ts";
        hydrateRoot(document.getElementById("root"), createElement(ControlledForm));`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: "iife",
    define: { "process.env.NODE_ENV": '"development"' },
  });
  return outputFiles[0]?.text ?? "";
}
