import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { renderTemplate } from "./render-template.ts";
import { emptyScene } from "./scene.ts";

/** Longest a hostile template may keep a rendering busy, limits and slack together. */
const LONGEST_IN_MS = 5_000;

function attack(template: string, partials: Record<string, string> = {}, variables = {}) {
  const scene = {
    ...emptyScene(new Date("2026-11-21T10:00:00Z")),
    partial: (name: string) => {
      const source = Object.hasOwn(partials, name) ? partials[name] : undefined;
      return source === undefined ? undefined : { name, source };
    },
  };
  const begin = cpuTimeInMs();
  const { output } = renderTemplate(template, undefined, scene, variables);
  return { output, tookInMs: cpuTimeInMs() - begin };
}

const GREEDY: [string, string, Record<string, string>?][] = [
  [
    "nested loops without output",
    "{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}",
  ],
  [
    "nested loops with output",
    "{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}{{ c }}{% endfor %}{% endfor %}{% endfor %}",
  ],
  ["a loop over ten billion numbers", "{% for i in (1..10000000000) %}{{ i }}{% endfor %}"],
  [
    "a text doubled forty times",
    '{% assign s = "aaaaaaaaaaaaaaaa" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s | size }}',
  ],
  [
    "a capture doubled forty times",
    '{% assign s = "aaaaaaaaaaaaaaaa" %}{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}',
  ],
  [
    "a text replaced by itself",
    '{% assign s = "aaaaaaaaaaaaaaaa" %}{% for i in (1..12) %}{% assign s = s | replace: "a", s %}{% endfor %}',
  ],
  [
    "a list doubled forty times",
    '{% assign a = "1,2,3,4" | split: "," %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}',
  ],
  [
    "a snippet that renders itself twice",
    '{% render "r" %}',
    { r: 'x{% render "r" %}{% render "r" %}' },
  ],
  [
    "a thousandfold power",
    "{% assign n = 9 %}{% for i in (1..1000) %}{% assign n = n | times: n %}{% endfor %}",
  ],
  ["tags nested 50 000 deep", "{% if true %}".repeat(50_000)],
  ["brackets nested 20 000 deep", `{{ ${"a[".repeat(20_000)}0${"]".repeat(20_000)} }}`],
  ["a megabyte of open outputs", "{{ ".repeat(300_000)],
  ["script tags without an end", `{{ "${"<script".repeat(20_000)}" | strip_html | size }}`],
  ["comments without an end", `{{ "${"<!--".repeat(50_000)}" | strip_html | size }}`],
  [
    "a table of a hundred million cells",
    "{% tablerow i in (1..100000000) cols:1 %}{% endtablerow %}",
  ],
];

test.each(GREEDY)(
  "%s ends in time with an error or a small answer",
  (_name, template, partials) => {
    const { output, tookInMs } = attack(template, partials ?? {});
    expect(output.length).toBeLessThan(2_100_000);
    expect(tookInMs).toBeLessThan(LONGEST_IN_MS);
  },
);

test("a date's width cannot fill the memory", () => {
  expect(attack('{{ "now" | date: "%999999999d" | size }}').output).toBe("100");
});

test("a snippet that renders itself ends with Shopify's words", () => {
  expect(attack('{% render "r" %}', { r: 'x{% render "r" %}' }).output).toContain(
    "Nesting too deep",
  );
});

test("nothing of JavaScript can be reached", () => {
  class Secret {
    own = "own";
    get secret() {
      return "SECRET";
    }
    method() {
      return "CALLED";
    }
  }
  const variables = {
    x: { a: 1 },
    list: [1],
    objects: [{ a: 1 }],
    call: () => "CALLED",
    thing: new Secret(),
  };
  const { output } = attack(
    `{{ "".constructor }}{{ "".constructor.constructor }}{{ x.constructor }}{{ x.__proto__ }}{{ x["constructor"]["prototype"] }}` +
      `{{ list.constructor }}{{ call.call }}{{ objects | map: "constructor" }}{{ objects | map: "__proto__" }}` +
      `{{ objects | where: "constructor" | size }}{{ thing.secret }}{{ thing.method }}`,
    {},
    variables,
  );
  expect(output).toBe("0");
});

test("a variable named like JavaScript's own changes nothing else", () => {
  const { output } = attack(
    '{% assign __proto__ = "polluted" %}{% capture constructor %}p{% endcapture %}{% render "p", __proto__: x %}[{{ polluted }}]',
    { p: "[{{ secret }}{{ a }}]" },
    { x: { secret: "leaked" } },
  );
  expect(output).toBe("[][]");
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("no file outside the theme can be named", () => {
  for (const name of ["../../../../etc/passwd", "/etc/passwd", "package.json"]) {
    const { output } = attack(`{% render "${name}" %}{% include "${name}" %}`);
    expect(output).toContain("Could not find asset");
    expect(output).not.toContain("root:");
  }
});
