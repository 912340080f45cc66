import { describe, expect, test } from "vitest";
import { checkSection } from "#liquid/check/check-section.ts";
import { archetypes } from "./archetypes.ts";
import { renamePrefix } from "./rename-prefix.ts";

describe.each(archetypes)("$slug", ({ slug, code, title, description, keywords }) => {
  test("has no problem that the checker knows", async () => {
    const problems = await checkSection(code, { prefix: `gs-${slug}` });
    expect(
      problems.map(
        ({ severity, code: rule, line, message }) => `${severity} ${rule} ${line}: ${message}`,
      ),
    ).toEqual([]);
  });

  test("keeps its own prefix out of other sections, under any name", async () => {
    const renamed = renamePrefix(code, `gs-${slug}`, "gs-other-2");
    expect(renamed).not.toContain(`gs-${slug}`);
    const problems = await checkSection(renamed, { prefix: "gs-other-2" });
    expect(problems).toEqual([]);
  });

  test("fits the limits of size, and is described for merchants", () => {
    const size = (pattern: RegExp) => pattern.exec(code)?.[1]?.length ?? 0;
    expect(code.length).toBeLessThanOrEqual(24 * 1024);
    expect(size(/\{% stylesheet %\}([\s\S]*)\{% endstylesheet %\}/)).toBeLessThanOrEqual(8 * 1024);
    expect(size(/\{% javascript %\}([\s\S]*)\{% endjavascript %\}/)).toBeLessThanOrEqual(3 * 1024);
    expect(title.length).toBeLessThanOrEqual(30);
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(keywords.every((keyword) => keyword === keyword.toLowerCase())).toBe(true);
  });
});

test("slugs are unique", () => {
  expect(new Set(archetypes.map(({ slug }) => slug)).size).toBe(archetypes.length);
});
