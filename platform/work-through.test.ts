import { expect, test } from "vitest";
import { workThrough } from "./work-through.ts";

type Piece = { name: string; finish: () => void; done: Promise<void> };

function piece(name: string): Piece {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { name, finish: resolve, done: promise };
}

test("a slow piece delays no other, and all are done in the end", async () => {
  const slow = piece("slow");
  const waiting = [slow, ...["a", "b", "c", "d"].map(piece)];
  const begun: string[] = [];
  const all = workThrough(
    2,
    async (limit) => waiting.splice(0, limit),
    async ({ name, finish, done }) => {
      begun.push(name);
      if (name !== "slow") finish();
      await done;
    },
  );

  await expect.poll(() => begun).toEqual(["slow", "a", "b", "c", "d"]);
  slow.finish();

  expect(await all).toBe(5);
});

test("never more than so many are claimed and at work", async () => {
  let [left, atWork, most] = [20, 0, 0];
  const claimed: number[] = [];
  const done = await workThrough(
    3,
    async (limit) => {
      const taken = Math.min(limit, left);
      left -= taken;
      claimed.push(limit);
      return Array.from({ length: taken }, () => null);
    },
    async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await Promise.resolve();
      atWork -= 1;
    },
  );

  expect([done, most, Math.max(...claimed)]).toEqual([20, 3, 3]);
});

test("what becomes due while another piece is at work is taken up", async () => {
  const first = piece("first");
  const second = piece("second");
  const due = [first];
  const begun: string[] = [];
  const all = workThrough(
    2,
    async (limit) => due.splice(0, limit),
    async ({ name, done }) => {
      begun.push(name);
      await done;
    },
  );
  await expect.poll(() => begun).toEqual(["first"]);

  due.push(second);

  await expect.poll(() => begun, { timeout: 20_000 }).toEqual(["first", "second"]);
  first.finish();
  second.finish();
  expect(await all).toBe(2);
});
