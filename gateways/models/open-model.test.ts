import { expect, test } from "vitest";
import { openModel } from "./open-model.ts";

test("the composer needs no key and costs nothing", () => {
  const model = openModel({ model: "composer" });
  expect(model).toMatchObject({ id: "composer", label: "Built-in composer, no AI model" });
  expect(model.costMicroDollars({ inputTokens: 5, outputTokens: 5 })).toBe(0);
});

test("a Google model keeps its id; without one it is the default", () => {
  expect(openModel({ model: "google:gemini-2.5-flash", apiKey: "k" }).id).toBe(
    "google:gemini-2.5-flash",
  );
  expect(openModel({ model: "google", apiKey: "k" }).id).toBe("google:gemini-3.8-flash");
});

test("what cannot be opened says which variable to set", () => {
  expect(() => openModel({ model: "google:gemini-2.5-flash", apiKey: "" })).toThrow(
    /MODEL_API_KEY/,
  );
  expect(() => openModel({ model: "acme:x" })).toThrow(
    /MODEL is "acme:x"; known are "composer" and "google:/,
  );
});
