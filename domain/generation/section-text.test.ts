import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { type AnswerPart, createAnswerParser } from "./section-text.ts";

const FILE = `<div class="gs-a">{{ section.settings.heading }}</div>

{% schema %}
{ "name": "A" }
{% endschema %}
`;

const EDIT = `<<<<<<< SEARCH
  gap: 1em;
=======
  gap: 2em;
  color: inherit;
>>>>>>> REPLACE
`;

function read(text: string, cuts: number[] = []) {
  const parser = createAnswerParser();
  const parts: AnswerPart[] = [];
  let from = 0;
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    parts.push(...parser.push(text.slice(from, cut)));
    from = cut;
  }
  parts.push(...parser.push(text.slice(from)));
  const { parts: last, answer } = parser.end();
  return { parts: join([...parts, ...last]), answer };
}

function join(parts: AnswerPart[]): AnswerPart[] {
  const joined: AnswerPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === "prose" && last?.type === "prose") last.text += part.text;
    else if (part.type === "code-delta" && last?.type === "code-delta") last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

describe("a whole file", () => {
  test("is found between prose and its closing fence", () => {
    const { answer, parts } = read(
      "A short hero.\n\n```liquid\n" + FILE + "```\n\nAdd an image next.\n",
    );
    expect(answer).toEqual({
      kind: "file",
      prose: "A short hero.\n\n\nAdd an image next.",
      code: FILE,
      complete: true,
    });
    expect(parts.map((part) => part.type)).toEqual(["prose", "code-start", "code-delta", "prose"]);
  });

  test("streams before its line ends", () => {
    const parser = createAnswerParser();
    parser.push("```liquid\n");
    expect(parser.push("<div cla")).toEqual([]);
    expect(parser.push('ss="a">\n  <p')).toEqual([
      { type: "code-start", mode: "full" },
      { type: "code-delta", text: '<div class="a">\n' },
      { type: "code-delta", text: "  <p" },
    ]);
    expect(parser.push(">x")).toEqual([{ type: "code-delta", text: ">x" }]);
  });

  test("needs no fence when it starts with Liquid and has a schema", () => {
    const { answer } = read(
      "Here it is:\n{%- liquid\n  assign a = 1\n-%}\n" + FILE + "\nTell me what to change.",
    );
    expect(answer).toEqual({
      kind: "file",
      prose: "Here it is:\nTell me what to change.",
      code: "{%- liquid\n  assign a = 1\n-%}\n" + FILE + "\n",
      complete: true,
    });
  });

  test("goes on after a schema that is not its end", () => {
    const code =
      FILE + "{% stylesheet %}\n.gs-a { gap: 1em; }\n@media print {\n}\n{% endstylesheet %}\n";
    expect(read(code).answer).toMatchObject({ kind: "file", code, prose: "", complete: true });
  });

  test("may quote a fence in a Liquid comment", () => {
    const code = "{% comment %}\nWrite:\n```liquid\n{{ x }}\n```\n{% endcomment %}\n" + FILE;
    expect(read("```liquid\n" + code + "```").answer).toMatchObject({
      kind: "file",
      code,
      complete: true,
    });
  });

  test("with Windows line ends reads like any other", () => {
    const text = "Hero.\n\n```liquid\n" + FILE + "```\nDone.";
    expect(read(text.replaceAll("\n", "\r\n"))).toEqual(read(text));
  });

  test("that breaks off is incomplete", () => {
    const { answer } = read("```liquid\n" + FILE.slice(0, 70));
    expect(answer).toEqual({ kind: "file", prose: "", code: FILE.slice(0, 70), complete: false });
  });

  test("whose closing fence alone is missing is complete", () => {
    expect(read("```liquid\n" + FILE).answer).toMatchObject({ code: FILE, complete: true });
  });

  test("is the first Liquid block; others are prose", () => {
    const { answer } = read(
      '```json\n{ "a": 1 }\n```\n```liquid\n' + FILE + "```\nOr:\n```liquid\n<p>other</p>\n```\n",
    );
    expect(answer).toMatchObject({ kind: "file", code: FILE, complete: true });
    expect(answer).toHaveProperty("prose", expect.stringContaining('{ "a": 1 }'));
    expect(answer).toHaveProperty("prose", expect.stringContaining("<p>other</p>"));
  });

  test("may stand in a fence without a language, or with a longer fence", () => {
    expect(read("```\n" + FILE + "```").answer).toMatchObject({ code: FILE, complete: true });
    expect(read("~~~~html\n" + FILE + "~~~~").answer).toMatchObject({ code: FILE, complete: true });
    expect(read("````liquid\n```\n" + FILE + "````").answer).toMatchObject({
      code: "```\n" + FILE,
    });
  });
});

describe("edits", () => {
  test("are read with the prose around them", () => {
    const { answer, parts } = read(`Wider.\n\n${EDIT}\nand\n${EDIT}Done.`);
    const edit = { search: "  gap: 1em;\n", replace: "  gap: 2em;\n  color: inherit;\n" };
    expect(answer).toEqual({
      kind: "edits",
      prose: "Wider.\n\n\nand\nDone.",
      edits: [edit, edit],
      complete: true,
    });
    expect(parts[1]).toEqual({ type: "code-start", mode: "edits" });
    expect(parts[2]).toEqual({ type: "code-delta", text: edit.replace });
    expect(parts[3]).toEqual({ type: "edit-end", index: 0, ...edit });
  });

  test("may stand in fences of any kind", () => {
    for (const language of ["liquid", "", "diff"]) {
      const { answer } = read(
        `Wider.\n\n\`\`\`${language}\n${EDIT}\`\`\`\n\`\`\`${language}\n${EDIT}\`\`\`\n`,
      );
      expect(answer).toMatchObject({ kind: "edits", prose: "Wider.", complete: true });
      expect(answer).toHaveProperty("edits.length", 2);
    }
  });

  test("may delete lines and may hold a blank line", () => {
    const { answer } = read("<<<<<<< SEARCH\na\n\nb\n=======\n>>>>>>> REPLACE");
    expect(answer).toMatchObject({ edits: [{ search: "a\n\nb\n", replace: "" }], complete: true });
  });

  test("that break off keep the finished ones and are incomplete", () => {
    for (const rest of ["<<<<<<< SEARCH\na\n", "<<<<<<< SEARCH\na\n=======\nb\n>>>>"]) {
      const { answer } = read(EDIT + rest);
      expect(answer).toMatchObject({ kind: "edits", complete: false });
      expect(answer).toHaveProperty("edits.length", 1);
    }
  });

  test("without a divider are dropped and make the answer incomplete", () => {
    const { answer } = read("<<<<<<< SEARCH\na\n" + EDIT);
    expect(answer).toMatchObject({ kind: "edits", complete: false });
    expect(answer).toHaveProperty("edits.length", 1);
  });
});

describe("prose", () => {
  test("alone stays prose, with its examples", () => {
    const text =
      "It lists products.\n\n```css\n.a { gap: 1em; }\n```\n\nUse `{{ x }}` and {braces} <here>.";
    expect(read(text).answer).toEqual({ kind: "prose", text });
  });

  test("of an empty answer is empty", () => {
    expect(read("").answer).toEqual({ kind: "prose", text: "" });
    expect(read("```liquid\n").answer).toEqual({ kind: "prose", text: "```liquid" });
  });
});

const fragment = fc.constantFrom(
  "Text.",
  "\n",
  "\r\n",
  "\r",
  "```",
  "```liquid",
  "``",
  "~~~",
  "```json",
  "{% liquid",
  "{%",
  "{",
  "<",
  "<<<<<<< SEARCH",
  "=======",
  ">>>>>>> REPLACE",
  "> ",
  "  gap: 1em;",
  "{% comment %}",
  "{% endcomment %}",
  "{% schema %}",
  "{% endschema %}",
  '<div class="a">',
  "é😀",
  " ",
  "{{ x }}",
  FILE,
  EDIT,
);

test("any way of cutting the text gives the same parts and the same answer", () => {
  fc.assert(
    fc.property(
      fc.array(fragment, { maxLength: 24 }),
      fc.infiniteStream(fc.nat()),
      (pieces, cuts) => {
        const text = pieces.join("");
        const places = [...cuts.take(12)].map((cut) => cut % (text.length + 1));
        const whole = read(text);
        expect(read(text, places)).toEqual(whole);
        expect(
          read(
            text,
            Array.from({ length: text.length }, (_, index) => index),
          ),
        ).toEqual(whole);
      },
    ),
    { numRuns: 400 },
  );
});

test("a megabyte in small deltas is read in good time", () => {
  const parser = createAnswerParser();
  const started = cpuTimeInMs();
  parser.push("```liquid\n");
  for (let count = 0; count < 120_000; count++) parser.push(count % 9 ? "{% if a %}" : "\n```x");
  expect(parser.end().answer.kind).toBe("file");
  expect(cpuTimeInMs() - started).toBeLessThan(5_000);
});
