import { setTimeout as sleep } from "node:timers/promises";

/** While some work is being done, more becomes due. */
const LOOK_AGAIN_IN_MS = 1_000;

/**
 * Does work as it is claimed, so much at once, until there is none left: a slow piece delays no other.
 *
 * @param claim takes up to `limit` pieces; none when nothing is due, or when no more is to be begun.
 * @param work never rejects: what fails is its own business.
 * @returns how many pieces were done.
 */
export async function workThrough<Piece>(
  atOnce: number,
  claim: (limit: number) => Promise<Piece[]>,
  work: (piece: Piece) => Promise<void>,
): Promise<number> {
  const doing = new Set<Promise<void>>();
  let done = 0;
  for (;;) {
    const free = atOnce - doing.size;
    const pieces = free > 0 ? await claim(free) : [];
    for (const piece of pieces) {
      const one = work(piece).finally(() => {
        done += 1;
        doing.delete(one);
      });
      doing.add(one);
    }
    if (doing.size === 0) return done;
    if (pieces.length === 0)
      await Promise.race([...doing, sleep(LOOK_AGAIN_IN_MS, undefined, { ref: false })]);
  }
}
