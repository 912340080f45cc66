import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { cssSyntax } from "./rule.ts";

const sheet = (css: string) => `{% stylesheet %}\n${css}\n{% endstylesheet %}`;

test("a brace without a partner is reported at its place", () => {
  expect(findings(cssSyntax, sheet(".a {\n.b { }"))[0]).toMatch(
    /^error 2: This brace has no partner/,
  );
  expect(findings(cssSyntax, sheet(".a { }\n}"))[0]).toMatch(/^error 3/);
});

test("braces in texts, comments and addresses do not count", () => {
  const css = `.a { content: "{"; } /* } */ .b { background: url(data:image/png;base64,a{b) }`;
  expect(count(cssSyntax, sheet(css))).toBe(0);
});

test("conditions inside a style tag are not counted", () => {
  const code = "{% style %}{% if a %}.a {{% else %}.b {{% endif %} color: red }{% endstyle %}";
  expect(count(cssSyntax, code)).toBe(0);
  expect(count(cssSyntax, goodSection)).toBe(0);
});
