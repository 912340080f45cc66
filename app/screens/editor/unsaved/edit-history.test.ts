import { expect, test } from "vitest";
import { emptyHistory, nextHistory, type HistoryAction } from "./edit-history.ts";

const run = (...actions: HistoryAction<string>[]) =>
  actions.reduce(nextHistory<string>, emptyHistory<string>());
const set = (value: string, what: string, atMs: number) =>
  ({ type: "set", value, what, atMs }) as const;
const undo = { type: "undo" } as const;

test("quick changes of one setting are one step back", () => {
  const typed = [set("H", "heading", 0), set("He", "heading", 200), set("Hey", "heading", 900)];
  expect(run(...typed).value).toBe("Hey");
  expect(run(...typed, undo).value).toBeNull();
});

test("another setting, or a pause, begins a new step", () => {
  expect(run(set("a", "heading", 0), set("b", "text", 10), undo).value).toBe("a");
  expect(run(set("a", "heading", 0), set("b", "heading", 2_000), undo).value).toBe("a");
});

test("after a step back the next change is a step of its own", () => {
  const steps = run(set("a", "x", 0), set("b", "y", 0), undo, set("c", "x", 10), undo);
  expect(steps.value).toBe("a");
});

test("with nothing left, a step back changes nothing", () => {
  expect(run(undo).value).toBeNull();
  expect(run(set("a", "x", 0), { type: "forget" }, undo).value).toBe("a");
  expect(run(set("a", "x", 0), { type: "reset", value: null })).toEqual(emptyHistory());
});

test("a hundred steps are kept", () => {
  const many = Array.from({ length: 150 }, (_, index) => set(`${index}`, `${index}`, 0));
  expect(run(...many).past).toHaveLength(100);
});
