import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { customElementGuard } from "./rule.ts";

const script = (text: string) => `{% javascript %}${text}{% endjavascript %}`;

test.each([
  script("customElements.define('gs-a', A);"),
  script("if (!customElements.get('gs-b')) {} customElements.define('gs-a', A);"),
])("%s is told", (code) => {
  expect(count(customElementGuard, code)).toBe(1);
});

test.each([
  script("if (!customElements.get('gs-a')) customElements.define(\"gs-a\", A);"),
  script("const name = 'gs-a'; if (!customElements.get(name)) customElements.define(name, A);"),
  script("customElements.get('gs-a');"),
])("%s is fine", (code) => {
  expect(count(customElementGuard, code)).toBe(0);
});
