import { expect, test } from "vitest";

import { goodSection } from "../../fixtures/good-section.ts";
import { count, findings } from "../../fixtures/run-rule.ts";
import { hardcodedText } from "./rule.ts";

test.each([
  "<p>Shop now</p>",
  "<button aria-label='Close'></button>",
  "{% if a %}Sale{% endif %}",
  "<p>{{ a }} left</p>",
  "{% capture label %}<b>Sale</b>{% endcapture %}",
])("%s holds words that the merchant cannot change", (code) => {
  expect(findings(hardcodedText, code)).toHaveLength(1);
});

test.each([
  "<p>{{ section.settings.a }} &middot; / 5 ×</p>",
  "<script>const word = 'Hello';</script>",
  "<style>.a { color: red }</style>",
  "<!-- a note --><p></p>",
  "{% style %}.a-{{ section.id }} { --b: {{ c }}px; }{% endstyle %}",
  "{% capture sizes %}(min-width: 750px) calc(100vw - 30px){% endcapture %}",
  "<a title='{{ product.title }} page'></a>",
])("%s holds none", (code) => {
  expect(findings(hardcodedText, code)).toEqual([]);
});

test("the good section has every word in a setting", () => {
  expect(count(hardcodedText, goodSection)).toBe(0);
});
