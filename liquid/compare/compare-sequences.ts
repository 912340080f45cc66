import { anchorsOf } from "./anchors.ts";
import { middleOf, type Box, type Steps } from "./middle-snake.ts";

/** A run that stands in the place of another; ends are exclusive, either run may be empty. */
export type Change = {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
};

/** Steps of the search for the fewest changes; past these the answer is still right, but coarser. */
const MOST_STEPS = 12_000_000;

/** What has to change to make one sequence the other, in order. */
export function compareSequences(before: readonly string[], after: readonly string[]): Change[] {
  const { a, b } = numbered(before, after);
  const differs = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  const left = inBoth(a, b, differs.a);
  const right = inBoth(b, a, differs.b);
  const steps = { left: MOST_STEPS };
  const boxes: Box[] = [
    {
      a: left.kept,
      b: right.kept,
      aLow: 0,
      aHigh: left.at.length,
      bLow: 0,
      bHigh: right.at.length,
    },
  ];
  for (let box = boxes.pop(); box; box = boxes.pop()) {
    const rest = withoutEnds(box);
    const parts = rest.aLow === rest.aHigh || rest.bLow === rest.bHigh ? null : split(rest, steps);
    if (parts) boxes.push(...parts);
    else {
      for (let at = rest.aLow; at < rest.aHigh; at += 1) differs.a[left.at[at] ?? 0] = 1;
      for (let at = rest.bLow; at < rest.bHigh; at += 1) differs.b[right.at[at] ?? 0] = 1;
    }
  }
  return changesOf(differs.a, differs.b);
}

/** Equal entries have equal numbers: they are compared often. */
function numbered(before: readonly string[], after: readonly string[]) {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return { a: Int32Array.from(before, numberOf), b: Int32Array.from(after, numberOf) };
}

/** Without what the other sequence does not have at all: that is changed for certain. */
function inBoth(own: Int32Array, other: Int32Array, differs: Uint8Array) {
  const others = new Set(other);
  const at: number[] = [];
  own.forEach((number, index) => {
    if (others.has(number)) at.push(index);
    else differs[index] = 1;
  });
  return { at, kept: Int32Array.from(at, (index) => own[index] ?? 0) };
}

function withoutEnds(box: Box): Box {
  const { a, b } = box;
  let { aLow, aHigh, bLow, bHigh } = box;
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) {
    aLow += 1;
    bLow += 1;
  }
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) {
    aHigh -= 1;
    bHigh -= 1;
  }
  return { a, b, aLow, aHigh, bLow, bHigh };
}

/** Smaller boxes whose changes together are the box's; null when all of it counts as changed. */
function split(box: Box, steps: Steps): Box[] | null {
  const middle = middleOf(box, steps);
  const anchors = middle ? [middle] : anchorsOf(box);
  if (anchors.length === 0) return null;
  const boxes: Box[] = [];
  let { aLow, bLow } = box;
  for (const { aStart, bStart, length } of anchors) {
    boxes.push({ ...box, aLow, aHigh: aStart, bLow, bHigh: bStart });
    aLow = aStart + length;
    bLow = bStart + length;
  }
  boxes.push({ ...box, aLow, bLow });
  return boxes.filter((part) => part.aLow < part.aHigh || part.bLow < part.bHigh);
}

function changesOf(a: Uint8Array, b: Uint8Array): Change[] {
  const changes: Change[] = [];
  let [before, after] = [0, 0];
  while (before < a.length || after < b.length) {
    const [beforeStart, afterStart] = [before, after];
    while (a[before] === 1) before += 1;
    while (b[after] === 1) after += 1;
    if (before > beforeStart || after > afterStart)
      changes.push({ beforeStart, beforeEnd: before, afterStart, afterEnd: after });
    before += 1;
    after += 1;
  }
  return changes;
}
