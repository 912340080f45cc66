import { expect, test } from "vitest";

import { goodSection } from "./fixtures/good-section.ts";
import { sectionWith } from "./fixtures/section-with.ts";
import { sanitiseSection } from "./sanitise-section.ts";

test("a clean section comes out unchanged", () => {
  expect(sanitiseSection(goodSection)).toBe(goodSection);
});

test.each([
  ["a fence", `\`\`\`liquid\n${goodSection}\`\`\``],
  ["an unnamed fence with blanks", `\n\`\`\`\n${goodSection}\n\`\`\`  \n`],
  ["a fence that was never closed", `\`\`\`html\n${goodSection}`],
  ["a fence in a fence", `\`\`\`\n\`\`\`liquid\n${goodSection}\`\`\`\n\`\`\``],
  ["a byte order mark", `\uFEFF${goodSection}`],
  ["Windows line ends", goodSection.replaceAll("\n", "\r\n")],
])("%s is taken away", (_, code) => {
  expect(sanitiseSection(code)).toBe(goodSection);
});

test("comment forms that a model made up are removed, with all that is in them", () => {
  const form = "{%- form 'new_comment', article -%}<textarea></textarea>{%- endform -%}";
  const code = sectionWith({ body: `${form}<p>Text</p>${form}` });
  expect(sanitiseSection(code)).toBe(sectionWith({ body: "<p>Text</p>" }));
});

test("comment forms of a section for blog posts stay", () => {
  const enabled_on = { templates: ["article"] };
  const body = "{% form 'new_comment', article %}{% endform %}";
  const code = sectionWith({ body, schema: { enabled_on } });
  expect(sanitiseSection(code)).toBe(code);
});

test("an unclosed comment form is left for the checker to report", () => {
  expect(sanitiseSection("{% form 'new_comment' %}")).toBe("{% form 'new_comment' %}");
});

test("fences inside the section are text and stay", () => {
  const code = "<pre>\n```\ncode\n```\n</pre>\n";
  expect(sanitiseSection(code)).toBe(code);
});
