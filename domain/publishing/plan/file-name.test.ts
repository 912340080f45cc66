import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { InvalidInput } from "#platform/errors.ts";
import { checkFileName, codeForFile, fileNameCandidates } from "./file-name.ts";

test.for([
  ["Customer stories", "sections/gs-customer-stories.liquid"],
  ["  Über Uns & más! ", "sections/gs-uber-uns-mas.liquid"],
  ["gs-hero", "sections/gs-hero.liquid"],
  ["お客様の声", "sections/gs-section.liquid"],
  ["", "sections/gs-section.liquid"],
  ["../../config/settings_data", "sections/gs-config-settings-data.liquid"],
] as const)("a section called “%s” goes to %s", ([name, fileName]) => {
  expect(fileNameCandidates(name)[0]).toBe(fileName);
});

test("the next names count up, and every name is allowed", () => {
  const names = fileNameCandidates("x".repeat(300));

  expect(names[1]).toBe(`sections/gs-${"x".repeat(48)}-2.liquid`);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) checkFileName(name);
});

test.for([
  "header.liquid",
  "sections/header.liquid",
  "sections/main-product.liquid",
  "sections/_blocks.liquid",
  "sections/../layout/theme.liquid",
  "sections/Hero.liquid",
  "sections/hero.json",
  "sections/hero.liquid\n",
  "sections/.liquid",
  `sections/${"a".repeat(61)}.liquid`,
  "snippets/hero.liquid",
  "",
])("%s is refused as a name", (name) => {
  expect(() => checkFileName(name)).toThrow(InvalidInput);
});

const CODE = `<gs-faq class="gs-faq gs-faq-{{ section.id }} gs-faq--open">
  <div class="gs-faq__item gs-faqs other-gs-faq" style="--gs-faq-gap: 4px"></div>
</gs-faq>
{% stylesheet %}.gs-faq__item { gap: var(--gs-faq-gap); }{% endstylesheet %}
{% javascript %}customElements.define('gs-faq', class extends HTMLElement {});{% endjavascript %}`;

test("a file under another name gets its own classes and elements, and nothing else changes", () => {
  expect(codeForFile(CODE, "sections/gs-faq-2.liquid")).toBe(
    `<gs-faq-2 class="gs-faq-2 gs-faq-2-{{ section.id }} gs-faq-2--open">
  <div class="gs-faq-2__item gs-faqs other-gs-faq" style="--gs-faq-gap: 4px"></div>
</gs-faq-2>
{% stylesheet %}.gs-faq-2__item { gap: var(--gs-faq-gap); }{% endstylesheet %}
{% javascript %}customElements.define('gs-faq-2', class extends HTMLElement {});{% endjavascript %}`,
  );
});

test("a name without the prefix still gives prefixed classes", () => {
  expect(codeForFile('<p class="gs-a">', "sections/stories.liquid")).toBe('<p class="gs-stories">');
  expect(codeForFile('<p class="gs-a">', "sections/my__stories_.liquid")).toBe(
    '<p class="gs-my-stories">',
  );
});

test("going to another name and back gives the same code", () => {
  const there = codeForFile(CODE, "sections/gs-other.liquid");
  expect(codeForFile(there, "sections/gs-faq.liquid")).toBe(CODE);
});

test("code without such classes, and code under its own name, stay as they are", () => {
  expect(codeForFile('<p class="note">', "sections/gs-a.liquid")).toBe('<p class="note">');
  expect(codeForFile(CODE, "sections/gs-faq.liquid")).toBe(CODE);
});

test("a file full of different classes is renamed in good time", () => {
  const names = Array.from({ length: 30_000 }, (_, index) => `gs-x-${index.toString(36)}`);
  const start = cpuTimeInMs();

  const code = codeForFile(names.join(" "), "sections/gs-y.liquid");
  codeForFile(`gs-${"a-".repeat(100_000)}a`, "sections/gs-y.liquid");

  expect(code).toContain("gs-x-1");
  expect(cpuTimeInMs() - start).toBeLessThan(5_000);
});

test("the prefix is the shared beginning, however rare it stands alone", () => {
  const code =
    '<div class="gs-hero"><gs-hero-slider class="gs-hero-slider"></gs-hero-slider></div>';
  expect(codeForFile(code, "sections/gs-top.liquid")).toBe(
    '<div class="gs-top"><gs-top-slider class="gs-top-slider"></gs-top-slider></div>',
  );
});
