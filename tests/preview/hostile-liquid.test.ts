import { expect, test } from "vitest";
import { LIQUID_ATTACKS } from "#tests/hostile-liquid/attacks.ts";
import { render } from "./preview-host.ts";
import { useFrame } from "./use-frame.ts";

const frameTest = useFrame();

/** No attack gets more elements than this into the page. */
const MOST_ELEMENTS = 100_000;
const LONGEST_ANSWER_IN_CHARACTERS = 40_000;

test("the frame answers each attack, stays bounded, and shows a plain section after all of them", async () => {
  const { page, frame } = frameTest();
  for (const { name, code, snippets } of LIQUID_ATTACKS) {
    const answer = await render(page, code, snippets ? { snippets } : {});
    expect([name, JSON.stringify(answer).length < LONGEST_ANSWER_IN_CHARACTERS]).toEqual([
      name,
      true,
    ]);
    const elements = await frame
      .locator("body")
      .evaluate((body) => body.querySelectorAll("*").length);
    expect([name, elements < MOST_ELEMENTS]).toEqual([name, true]);
  }
  const answer = await render(page, "<h2>Still here</h2>");
  expect(answer).toMatchObject({ type: "rendered", errors: [], isShown: true });
  await frame.getByRole("heading", { name: "Still here" }).waitFor();
});
