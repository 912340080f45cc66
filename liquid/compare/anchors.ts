import type { Anchor, Box } from "./middle-snake.ts";

/** What occurs once in each of the two, as far as it is in the same order in both ("patience diff"). */
export function anchorsOf(box: Box): Anchor[] {
  const inA = onceIn(box.a, box.aLow, box.aHigh);
  const inB = onceIn(box.b, box.bLow, box.bHigh);
  const pairs: Anchor[] = [];
  for (const [number, aStart] of inA) {
    const bStart = inB.get(number);
    if (aStart >= 0 && bStart !== undefined && bStart >= 0)
      pairs.push({ aStart, bStart, length: 1 });
  }
  return longestRising(pairs.toSorted((left, right) => left.aStart - right.aStart));
}

/** Where each number is; -1 when it is there more than once. */
function onceIn(numbers: Int32Array, low: number, high: number): Map<number, number> {
  const at = new Map<number, number>();
  for (let index = low; index < high; index += 1) {
    const number = numbers[index] ?? 0;
    at.set(number, at.has(number) ? -1 : index);
  }
  return at;
}

/** The most pairs that rise in both. */
function longestRising(pairs: Anchor[]): Anchor[] {
  const ends: Anchor[] = [];
  const before = new Map<Anchor, Anchor | undefined>();
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.bStart ?? 0) < pair.bStart) low = middle + 1;
      else high = middle;
    }
    before.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const chain: Anchor[] = [];
  for (let pair = ends.at(-1); pair; pair = before.get(pair)) chain.push(pair);
  return chain.toReversed();
}
