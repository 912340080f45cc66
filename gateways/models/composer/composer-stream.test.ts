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
      theme: null,
      element: null,
      problems: [],
    },
  };

  test("takes seconds on screen, and ends with usage and finish", async () => {
    const started = performance.now();
    const types: string[] = [];
    const parser = createAnswerParser();
    for await (const event of createComposer().stream(request, new AbortController().signal)) {
      types.push(event.type);
      if (event.type === "text-delta") parser.push(event.text);
    }
    expect(performance.now() - started).toBeGreaterThan(1_500);
    expect(types.slice(-2)).toEqual(["usage", "finish"]);
    expect(parser.end().answer).toMatchObject({ kind: "file", complete: true });
  });

  test("starts at once and stops at once, however slow it is", async () => {
    const stop = new AbortController();
    const slow = createComposer({ delayMs: 3_600_000 }).stream(request, stop.signal);
    const pieces = slow[Symbol.asyncIterator]();
    expect(await pieces.next()).toMatchObject({ value: { type: "text-delta" } });
    setTimeout(() => stop.abort(), 20);
    await expect(pieces.next()).rejects.toMatchObject({ name: "AbortError" });
  });
});
