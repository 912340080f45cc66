import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { nameAfter, sectionName } from "./section-name.ts";

const code = (name: unknown) =>
  `<div></div>\n{% schema %}\n${JSON.stringify({ name })}\n{% endschema %}\n`;

describe("a section is named", () => {
  test.for([
    [code("Hero banner"), "whatever", "Hero banner"],
    [code("  Two\n words "), "", "Two words"],
    [code("t:sections.hero.name"), "A hero", "A hero"],
    [code(""), "A hero", "A hero"],
    [code(7), "A hero", "A hero"],
    ["<div>no schema tag here", "A hero", "A hero"],
    ["{% schema %}{ broken", "A hero", "A hero"],
    ["", "  One two\tthree four five six seven eight ", "One two three four five six"],
    ["", " \n ", "Untitled section"],
    ["", "🎉".repeat(200), "🎉".repeat(60)],
  ] as const)("%j and %j: %s", ([text, prompt, name]) => {
    expect(sectionName(text, prompt)).toBe(name);
  });

  test("something short and whole, whatever the prompt is", () => {
    assert(
      property(string({ unit: "binary", maxLength: 300 }), (prompt) => {
        const name = sectionName("", prompt);
        expect(name).not.toBe("");
        expect(Array.from(name).length).toBeLessThanOrEqual(60);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("when the head moves", () => {
  test("the name follows the schema", () => {
    const section = { name: "Hero", prompt: "A hero", code: code("Hero") };
    expect(nameAfter(section, code("Big hero"))).toBe("Big hero");
    expect(nameAfter({ name: "A hero", prompt: "A hero", code: "" }, code("Hero"))).toBe("Hero");
    expect(nameAfter({ name: "Untitled section", prompt: "A hero", code: "" }, "")).toBe("A hero");
  });

  test("a name that the merchant chose stays", () => {
    const section = { name: "Summer sale", prompt: "A hero", code: code("Hero") };
    expect(nameAfter(section, code("Big hero"))).toBe("Summer sale");
  });
});
