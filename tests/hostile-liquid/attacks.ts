/** A section that tries to use up time, memory or the stack, with the snippets it needs. */
export type Attack = { name: string; code: string; snippets?: Record<string, string> };

const doubled = (filter: string, seed = "aaaaaaaaaaaaaaaa", rounds = 40): string =>
  `{% assign s = "${seed}" %}{% for i in (1..${rounds}) %}{% assign s = s | ${filter} %}{% endfor %}{{ s | size }}`;

/** A text of a million characters, made of one piece. */
const million = (piece: string): string => {
  const rounds = Math.ceil(Math.log2(1_000_000 / piece.length));
  return `{% assign s = '${piece}' %}{% for i in (1..${rounds}) %}{% assign s = s | append: s %}{% endfor %}`;
};

const nested = (depth: number, open: string, close: string, inside = "x"): string =>
  open.repeat(depth) + inside + close.repeat(depth);

const loops = (depth: number, inside: string, size = 1000): string =>
  nested(depth, `{% for i in (1..${size}) %}`, "{% endfor %}", inside);

/** A list that names one text of a million characters thousands of times. */
const longTexts = (list: string): string =>
  `{% assign ${list} = s | append: '' | split: ' ' %}{% for i in (1..14) %}{% assign ${list} = ${list} | concat: ${list} %}{% endfor %}`;

const LOOPS: Attack[] = [
  { name: "three loops without output", code: loops(3, "") },
  { name: "three loops with output", code: loops(3, "{{ i }}") },
  {
    name: "a loop over ten billion numbers",
    code: "{% for i in (1..10000000000) %}{{ i }}{% endfor %}",
  },
  {
    name: "a loop over a negative eternity",
    code: "{% for i in (-99999999999..0) %}.{% endfor %}",
  },
  {
    name: "a million numbers, a thousand times",
    code: loops(1, "{% for j in (1..1000000) %}{% break %}{% endfor %}"),
  },
  {
    name: "a million numbers reversed, a thousand times",
    code: loops(1, "{% for j in (1..1000000) reversed %}{% break %}{% endfor %}"),
  },
  {
    name: "a million numbers joined, a thousand times",
    code: loops(1, "{{ (1..1000000) | join: '' | size }}"),
  },
  {
    name: "a million numbers sorted, a thousand times",
    code: loops(1, "{% assign l = (1..1000000) | sort_natural %}"),
  },
  { name: "a loop of loops that continue at once", code: loops(4, "{% continue %}") },
  { name: "fifty loops inside each other", code: loops(50, "", 3) },
  {
    name: "a table of a hundred million cells",
    code: "{% tablerow i in (1..100000000) cols:1 %}{% endtablerow %}",
  },
  {
    name: "a table with a cell for each letter",
    code: `${million("a ")}{% assign l = s | split: ' ' %}{% tablerow i in l cols: 3 %}{{ i }}{% endtablerow %}`,
  },
  {
    name: "offset: continue, for ever",
    code: loops(2, "{% for j in (1..1000) offset: continue %}{% endfor %}"),
  },
  {
    name: "cycles of a thousand values",
    code: loops(2, `{% cycle ${Array.from({ length: 1000 }, (_, index) => index).join(", ")} %}`),
  },
  { name: "counters in three loops", code: loops(3, "{% increment x %}{% decrement y %}") },
  {
    name: "paginate in three loops",
    code: loops(2, "{% paginate collection.products by 1 %}{{ paginate.pages }}{% endpaginate %}"),
  },
  {
    name: "one page of a million, for ever",
    code: `{% assign r = (1..900000) %}${"{% paginate r by 1 %}{% endpaginate %}".repeat(40)}`,
  },
  {
    name: "a table over the first of a million, for ever",
    code: loops(1, "{% tablerow i in (1..1000000) limit: 1 %}{% endtablerow %}"),
  },
  {
    name: "a silent snippet for each of many",
    code: `{% assign r = (1..900000) | reverse %}${loops(1, "{% include 's' for r %}")}`,
    snippets: { s: "" },
  },
  {
    name: "forms in two loops",
    code: loops(2, "{% form 'contact' %}{{ form.errors }}{% endform %}"),
  },
];

const GROWTH: Attack[] = [
  { name: "a text appended to itself", code: doubled("append: s") },
  { name: "a text prepended to itself", code: doubled("prepend: s") },
  { name: "a text replaced by itself", code: doubled('replace: "a", s', "aaaaaaaaaaaaaaaa", 12) },
  {
    name: "a text with itself between its letters",
    code: doubled('split: "" | join: s', "aaaa", 12),
  },
  { name: "a text that escapes again and again", code: doubled("escape | append: s", "&&&&&&&&") },
  {
    name: "a text that is encoded again and again",
    code: doubled("url_encode | append: s", "%%%%"),
  },
  { name: "a text in base64 of base64", code: doubled("base64_encode | append: s") },
  {
    name: "line breaks that double",
    code: `{% capture s %}\n\n\n\n{% endcapture %}{% for i in (1..40) %}{% assign s = s | newline_to_br | append: s %}{% endfor %}`,
  },
  {
    name: "a capture doubled",
    code: '{% assign s = "aaaaaaaaaaaaaaaa" %}{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}',
  },
  {
    name: "captures inside captures",
    code: nested(60, "{% capture s %}{{ s }}{{ s }}", "{% endcapture %}{{ s }}{{ s }}", "aaaa"),
  },
  {
    name: "a list doubled",
    code: '{% assign a = "1,2,3,4" | split: "," %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}',
  },
  {
    name: "a list of long texts",
    code: `${million("abcdefgh")}{% assign l = s | split: '' %}{% for i in (1..40) %}{% assign l = l | concat: l %}{% endfor %}`,
  },
  ...["upcase", "json", "uniq", "join", "url_encode", "sort_natural"].map((filter) => ({
    name: `a short list of long texts, through ${filter}`,
    code: `${million("abcdefgh")}${longTexts("l")}{{ l | ${filter} | size }}`,
  })),
  {
    name: "a short list of long texts, printed",
    code: `${million("abcdefgh")}${longTexts("l")}{{ l }}{{ "a" | append: l }}`,
  },
  {
    name: "a short list of long texts, compared",
    code: `${million("abcdefgh")}${longTexts("l")}${longTexts("m")}${loops(2, "{% if l == m or 'a' contains l %}{% endif %}{% case l %}{% when m %}{% endcase %}")}`,
  },
  {
    name: "a list as a name, in one condition",
    code: `{% assign r = (1..500000) | reverse %}{% if ${Array(300).fill("shop[r]").join(" or ")} %}{% endif %}`,
  },
  {
    name: "a list as a cycle's name",
    code: `{% assign r = (1..500000) | reverse %}${loops(1, "{% cycle r: 'a', 'b' %}")}`,
  },
  {
    name: "a long text's length, in one condition",
    code: `${million("abcdefgh")}{% if ${Array(1_000).fill("s.size == 0").join(" or ")} %}{% endif %}`,
  },
  {
    name: "long texts compared, in one condition",
    code: `${million("abcdefgh")}{% assign t = s | append: "b" %}{% assign u = s | append: "c" %}{% if ${Array(60_000).fill("t == u").join(" or ")} %}{% endif %}`,
  },
  {
    name: "a long text looked for in a longer one that nearly holds it",
    code: `${million("aaaaaaaa")}{% assign q = s | slice: 0, 150000 %}{% assign p = q | append: "b" | append: q %}{% if s contains p %}{% endif %}`,
  },
  {
    name: "a power of a power",
    code: "{% assign n = 9 %}{% for i in (1..1000) %}{% assign n = n | times: n %}{% endfor %}{{ n }}",
  },
  { name: "a number of a million digits", code: `${million("9")}{{ s | plus: 1 | times: s }}` },
  { name: "a width that fills the memory", code: '{{ "now" | date: "%999999999d" | size }}' },
  { name: "a date's format of a million parts", code: `${million("%c%x")}{{ "now" | date: s }}` },
  { name: "decimals without end", code: "{{ 1.0 | divided_by: 3.0 | round: 999999999 }}" },
  {
    name: "JSON of everything",
    code: loops(1, "{{ all_products | json }}{{ collections | json }}{{ shop | json }}"),
  },
  {
    name: "JSON of a million items",
    code: `${million("a ")}{% assign l = s | split: ' ' %}{{ l | json }}{{ l | json }}`,
  },
  {
    name: "a hundred thousand variables",
    code: Array.from({ length: 30_000 }, (_, index) => `{% assign v${index} = 1 %}`).join(""),
  },
];

const SLOW_TEXTS: Attack[] = [
  ["white space before the end", " ", "strip"],
  ["white space at the end", " ", "rstrip"],
  ["words of a million letters", "a", "truncatewords: 3"],
  ["a million words", "a ", "truncatewords: 999999"],
  ["script tags without an end", "<script>", "strip_html"],
  ["style tags without an end", "<style>", "strip_html"],
  ["comments without an end", "<!--", "strip_html"],
  ["angle brackets", "<", "strip_html"],
  ["ampersands", "&", "escape_once"],
  ["half an entity", "&a", "escape_once"],
  ["dashes", "-", "handleize"],
  ["accents", "é̀", "handleize"],
  ["underscores", "_-", "camelize"],
  ["quotes", '"', "json"],
  ["backslashes", "\\\\", "replace: 'a', 'b'"],
  ["percent signs", "%", "url_decode"],
  ["letters to digest", "a", "sha256"],
  ["letters to sign", "a", "hmac_sha1: s"],
  ["a colour of a million digits", "f", "color_to_rgb"],
  ["a handle of a font", "_n4", "font_modify: 'weight', 'bold'"],
].map(([name, piece, filter]) => ({
  name: `${name}, through ${filter}`,
  code: `${million(piece ?? "")}{{ s | append: 'x' | ${filter} | size }}`,
}));

const DEPTH: Attack[] = [
  {
    name: "a snippet that renders itself",
    code: '{% render "r" %}',
    snippets: { r: 'x{% render "r" %}' },
  },
  {
    name: "a snippet that renders itself twice",
    code: '{% render "r" %}',
    snippets: { r: 'x{% render "r" %}{% render "r" %}' },
  },
  {
    name: "a snippet that renders itself for each of a thousand",
    code: '{% render "r" %}',
    snippets: { r: '{% for i in (1..1000) %}{% render "r" %}{% endfor %}' },
  },
  {
    name: "a snippet that renders itself for a list",
    code: '{% render "r" %}',
    snippets: { r: '{% assign l = "1,2,3" | split: "," %}{% render "r" for l as x %}' },
  },
  {
    name: "a snippet that includes itself",
    code: '{% include "r" %}',
    snippets: { r: 'x{% include "r" %}' },
  },
  {
    name: "two snippets that include each other",
    code: '{% include "a" %}',
    snippets: { a: '{% include "b" %}{% include "b" %}', b: '{% include "a" %}' },
  },
  {
    name: "a section in itself",
    code: "{% section 'attack' %}{% sections 'attack' %}{% content_for 'blocks' %}",
  },
  { name: "a hundred tags inside each other", code: nested(101, "{% if true %}", "{% endif %}") },
  { name: "tags nested 50 000 deep", code: "{% if true %}".repeat(50_000) },
  { name: "lines nested 20 000 deep", code: `{% liquid\n${"if true\n".repeat(20_000)}%}` },
  { name: "liquid tags nested 20 000 deep", code: `{% liquid ${"liquid ".repeat(20_000)} %}` },
  { name: "brackets nested 20 000 deep", code: `{{ ${nested(20_000, "a[", "]", "0")} }}` },
  { name: "ranges nested 20 000 deep", code: `{{ ${nested(20_000, "(", "..1)", "0")} }}` },
  { name: "a path of 50 000 steps", code: `{{ product${".product".repeat(50_000)} }}` },
  {
    name: "a condition of 50 000 questions",
    code: `{% if true ${"and true ".repeat(50_000)} %}x{% endif %}`,
  },
  { name: "a chain of 50 000 filters", code: `{{ "a" ${"| append: 'a' ".repeat(50_000)} }}` },
];

const SYNTAX: Attack[] = [
  { name: "a megabyte of open outputs", code: "{{ ".repeat(300_000) },
  { name: "a megabyte of open tags", code: "{% ".repeat(300_000) },
  { name: "a megabyte of braces", code: "{".repeat(900_000) },
  { name: "raw tags without an end", code: "{% raw %}".repeat(100_000) },
  { name: "half-open ends of raw", code: `{% raw %}${"{% endraw ".repeat(90_000)}` },
  { name: "comments inside comments", code: "{% comment %}".repeat(60_000) },
  { name: "raw tags in comments, without an end", code: "{% comment %}{% raw %}".repeat(40_000) },
  { name: "outputs, and no tag among them", code: "{{- a -}} ".repeat(90_000) },
  { name: "schemas without an end", code: "{% schema %}".repeat(70_000) },
  { name: "quotes without an end", code: `{% assign a = ${`'"`.repeat(200_000)} %}` },
  {
    name: "short broken tags, half a megabyte of them",
    code: "{% if a'b\"c'd\"e = = %}{% endif %}".repeat(16_000),
  },
  {
    name: "broken loops with quotes",
    code: `{% for a in ${`'"`.repeat(200)} %}{% endfor %}`.repeat(1_000),
  },
  {
    name: "elsif without end",
    code: `{% if false %}${"{% elsif false %}".repeat(50_000)}{% endif %}`,
  },
  { name: "when without end", code: `{% case 1 %}${"{% when 2 %}".repeat(70_000)}{% endcase %}` },
  { name: "errors without end", code: loops(2, "{{ 1 | divided_by: 0 }}") },
  {
    name: "NULs, lone surrogates and marks that turn the direction",
    code: "\0\uD800\u202E{{ '\0\uDFFF' | upcase | json }}".repeat(10_000),
  },
];

/** A long pattern that nearly fits everywhere. */
const SEARCHES: Attack[] = [
  "replace: p, 'x'",
  "replace_first: p, 'x'",
  "replace_last: p, 'x'",
  "remove: p",
  "remove_first: p",
  "remove_last: p",
  "split: p",
].map((filter) => ({
  name: `a long near match, through ${filter}`,
  code: `${million("a")}{% assign p = s | slice: 0, 300000 | append: "b" | append: s | slice: 0, 300000 %}{% assign p = p | append: "b" %}{{ s | ${filter} | size }}`,
}));

/** At least sixty; each must end in time with an error or a small answer. */
export const LIQUID_ATTACKS: Attack[] = [
  ...LOOPS,
  ...GROWTH,
  ...SLOW_TEXTS,
  ...DEPTH,
  ...SYNTAX,
  ...SEARCHES,
];
