import { expect, test } from "vitest";
import { sectionScripts, withoutScripts } from "./section-scripts.ts";

const CODE = `<p>a</p><script type="module">one()</script>{%- javascript -%}two(){%- endjavascript -%}<SCRIPT>three()</SCRIPT ><p>b</p>`;

test("scripts are found however they are written", () => {
  for (const call of ["one()", "two()", "three()"]) expect(sectionScripts(CODE)).toContain(call);
  expect(sectionScripts("<p>script</p>")).toBe("");
});

test("without them the rest of the section stays", () => {
  expect(withoutScripts(CODE)).toBe("<p>a</p><p>b</p>");
});
