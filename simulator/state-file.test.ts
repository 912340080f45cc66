import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stateFile } from "./state-file.ts";
import { seededState, type SimulatorState } from "./state.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "state-file-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const saved = (): { state: SimulatorState } =>
  JSON.parse(fs.readFileSync(path.join(folder, "simulator.json"), "utf8"));

test("a thousand changes in a row are one write, of the last state", async () => {
  const file = stateFile(folder);
  const state = seededState([]);
  let writes = 0;
  for (let change = 1; change <= 1_000; change += 1) {
    state.clockOffsetMs = change;
    file.saveSoon(() => {
      writes += 1;
      return state;
    });
  }
  expect(writes).toBe(0);
  await expect.poll(() => writes).toBe(1);
  expect(saved().state.clockOffsetMs).toBe(1_000);
});

test("what still waits is written at the end, and only that", () => {
  const file = stateFile(folder);
  file.flush();
  expect(fs.readdirSync(folder)).toEqual([]);
  file.saveSoon(() => seededState(["read_themes"]));
  file.flush();
  expect(stateFile(folder).load()).toEqual(seededState(["read_themes"]));
});

test("what the first format did not know is filled in", () => {
  const { credits: _, ...shop } = seededState([]).shops[1] ?? {};
  const old = { subscriptions: [{ id: 1, name: "Pro" }] };
  const state = { ...seededState([]), shops: [{ ...shop, ...old }] };
  fs.writeFileSync(path.join(folder, "simulator.json"), JSON.stringify({ format: 1, state }));
  expect(stateFile(folder).load()?.shops).toMatchObject([
    { credits: [], subscriptions: [{ name: "Pro", currencyCode: "NOK" }] },
  ]);
});

test("what the third format did not know is filled in", () => {
  const state = seededState([]);
  const isNew = (key: string) => key === "themeJobs" || key === "processing";
  const text = JSON.stringify({ format: 3, state }, (key, value) =>
    isNew(key) ? undefined : value,
  );
  fs.writeFileSync(path.join(folder, "simulator.json"), text);
  expect(stateFile(folder).load()).toEqual(state);
});

test.each([{ format: 99 }, { format: "4" }, { format: 4, state: undefined }, {}])(
  "a file of another kind is refused, not guessed at: %j",
  (content) => {
    fs.writeFileSync(path.join(folder, "simulator.json"), JSON.stringify(content));
    expect(() => stateFile(folder).load()).toThrow(/was not written by this simulator/);
  },
);
