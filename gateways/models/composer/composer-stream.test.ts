import { describe, expect, test } from "vitest";
import { createAnswerParser } from "#domain/generation/section-text.ts";
import { createComposer } from "./composer.ts";

describe("the stream", () => {
  const request = {
    instructions: "",
    turns: [],
    images: [],
    maxOutputTokens: 1,
    brief: {
      request: "hero",
      currentCode: null,
      prefix: "gs-hero",
      tone: null,
      style: null,
      templateId: null,
      element: null,
      problems: [],
    },
  };

  test("starts at once, takes seconds on screen, and ends with usage and finish", async () => {
    const started = performance.now();
    const types: string[] = [];
    let first = 0;
    const parser = createAnswerParser();
    for await (const event of createComposer().stream(request, new AbortController().signal)) {
      if (types.length === 0) first = performance.now() - started;
      types.push(event.type);
      if (event.type === "text-delta") parser.push(event.text);
    }
    const took = performance.now() - started;
    expect(first).toBeLessThan(100);
    expect(took).toBeGreaterThan(1_500);
    expect(took).toBeLessThan(9_000);
    expect(types.slice(-2)).toEqual(["usage", "finish"]);
    expect(parser.end().answer).toMatchObject({ kind: "file", complete: true });
  }, 15_000);

  test("stops at once", async () => {
    const stop = new AbortController();
    let count = 0;
    const run = async () => {
      for await (const event of createComposer({ delayMs: 1_000 }).stream(request, stop.signal)) {
        if (event.type === "text-delta" && ++count === 1) setTimeout(() => stop.abort(), 20);
      }
    };
    const started = performance.now();
    await expect(run()).rejects.toMatchObject({ name: "AbortError" });
    expect(performance.now() - started).toBeLessThan(300);
    expect(count).toBe(1);
  });
});
