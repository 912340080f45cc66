import { describe, expect, test } from "vitest";
import { seeds } from "#simulator/seed/seeds.ts";
import { storeDataOf } from "#simulator/seed/store-data-of.ts";
import { themeFiles } from "#simulator/seed/theme/theme-files.ts";
import { placeSection } from "#simulator/storefront/place-section.ts";
import { storefrontResponse } from "#simulator/storefront/storefront.ts";
import { ask } from "#tests/harness/ask-composer.ts";
import { knownTheme } from "#tests/harness/themes.ts";

const [seed] = seeds;
if (seed === undefined) throw new Error("no shop");
const data = storeDataOf(seed, "http://cdn.test");

const pageOf = (files: Record<string, string>, path = "/") =>
  storefrontResponse({
    data,
    files,
    url: new URL(path, "http://shop.test"),
    assetUrl: (file) => `/assets/${file}`,
  }).body;

/** The theme's home page with a section on it that was written for the theme. */
async function homeWith(name: "barro" | "loma" | "quayside", templateId: string) {
  const files = themeFiles(name);
  const { profile } = await knownTheme(files);
  const answer = await ask("a section", { templateId, prefix: "gs-new", theme: profile });
  if (answer.kind !== "file") throw new Error("No file");
  files["sections/gs-new.liquid"] = answer.code;
  const placement = placeSection(files, "index", "gs-new");
  if (placement.kind !== "placed") throw new Error(placement.kind);
  files[placement.file] = placement.text;
  return pageOf(files);
}

describe.each(["barro", "loma", "quayside"] as const)("on the home page of %s", (theme) => {
  test.each(["hero", "testimonials", "faq", "product-grid", "pricing", "newsletter"])(
    "stands %s beside the theme's own sections",
    async (slug) => {
      const body = await homeWith(theme, slug);

      expect(body).toContain('class="gs-new gs-new-gs_new');
      expect(body).not.toMatch(/liquid (?:syntax )?error|translation missing|\{\{|\{%/i);
    },
  );
});

test("a palette's colors stand in the section's own, and walk through the theme's Liquid", async () => {
  const body = await homeWith("loma", "hero");

  expect(body).toContain("--gs-background: #fdfdfb;");
  expect(body).toContain("--gs-button: #1f5a3f;");
  expect(body).toContain("--color-foreground-rgb: 23 33 27;");
  expect(body).toContain("--palette-lightest: #fdfdfb;");
});

test("a palette that was never saved has the schema's colors", () => {
  const files = { ...themeFiles("loma"), "config/settings_data.json": '{"current":{}}' };

  expect(pageOf(files)).toContain("--color-background: #ffffff;");
});
