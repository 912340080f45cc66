/** A part of both sequences, ends exclusive. */
export type Box = {
  a: Int32Array;
  b: Int32Array;
  aLow: number;
  aHigh: number;
  bLow: number;
  bHigh: number;
};

/** A run that both have; of no length where only a point is known that a shortest way goes through. */
export type Anchor = { aStart: number; bStart: number; length: number };

/** How much may still be searched. */
export type Steps = { left: number };

/** Changes from either end after which the search is given up. */
const MOST_CHANGES = 1_500;

/**
 * The middle of a shortest way through a box, searched from both ends at once.
 *
 * Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, section 4b.
 *
 * @returns null when there are too many changes to find it in good time.
 */
export function middleOf(box: Box, steps: Steps): Anchor | null {
  const rows = box.aHigh - box.aLow;
  const columns = box.bHigh - box.bLow;
  const delta = rows - columns;
  const most = Math.min(Math.ceil((rows + columns) / 2), MOST_CHANGES);
  const forward = newFront(box, most, (x, y) => box.a[box.aLow + x] === box.b[box.bLow + y]);
  const backward = newFront(
    box,
    most,
    (x, y) => box.a[box.aHigh - 1 - x] === box.b[box.bHigh - 1 - y],
  );
  for (let changes = 0; changes <= most; changes += 1) {
    const met =
      forward.advance(changes, steps, (k, x) => x + backward.reached(delta - k) >= rows) ??
      mirrored(
        backward.advance(changes, steps, (k, x) => x + forward.reached(delta - k) >= rows),
        rows,
        columns,
      );
    if (met) return { aStart: box.aLow + met.x, bStart: box.bLow + met.y, length: met.length };
    if (steps.left <= 0) return null;
  }
  return null;
}

type Snake = { x: number; y: number; length: number };

/** What was found from the end, told from the start. */
function mirrored(snake: Snake | null, rows: number, columns: number): Snake | null {
  if (snake === null) return null;
  const { x, y, length } = snake;
  return { x: rows - x - length, y: columns - y - length, length };
}

/** How far each diagonal was reached from one end; -1 where it was not. */
function newFront(box: Box, most: number, isSame: (x: number, y: number) => boolean) {
  const rows = box.aHigh - box.aLow;
  const columns = box.bHigh - box.bLow;
  const furthest = new Int32Array(2 * most + 3).fill(-1);
  const reached = (diagonal: number) =>
    Math.abs(diagonal) > most ? -rows - 1 : onGrid(furthest[diagonal + most + 1] ?? -1, rows);
  const start = (diagonal: number, changes: number): number => {
    if (changes === 0) return 0;
    const down = furthest[diagonal + most + 2] ?? -1;
    const across = furthest[diagonal + most] ?? -1;
    const downX = down >= 0 && down - diagonal <= columns ? down : -1;
    const acrossX = across >= 0 && across < rows ? across + 1 : -1;
    return Math.max(downX, acrossX);
  };
  return {
    reached,
    advance(changes: number, steps: Steps, meets: (k: number, x: number) => boolean): Snake | null {
      for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
        const from = start(diagonal, changes);
        let x = from;
        if (from >= 0) while (x < rows && x - diagonal < columns && isSame(x, x - diagonal)) x += 1;
        furthest[diagonal + most + 1] = x;
        steps.left -= 1 + x - from;
        if (from >= 0 && meets(diagonal, x))
          return { x: from, y: from - diagonal, length: x - from };
      }
      return null;
    },
  };
}

/** What was not reached meets nothing. */
function onGrid(x: number, rows: number): number {
  return x < 0 ? -rows - 1 : x;
}
