import { expect, test } from "vitest";
import { randomIds } from "./ids.ts";

test("ids are UUIDs that begin with the time, and no two are the same", () => {
  const before = Date.now();
  const ids = Array.from({ length: 10_000 }, () => randomIds.uuid());

  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  const time = Number.parseInt((ids[0] ?? "").slice(0, 13).replace("-", ""), 16);
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
});
