/** Steps back that are kept. */
const STEPS = 100;

/** Changes of the same thing within this time are one step. */
const ONE_STEP_IN_MS = 800;

export type History<Value> = {
  value: Value | null;
  past: (Value | null)[];
  last: { what: string; atMs: number } | null;
};

export type HistoryAction<Value> =
  | { type: "set"; value: Value; what: string; atMs: number }
  | { type: "undo" }
  | { type: "reset"; value: Value | null }
  | { type: "forget" };

export function emptyHistory<Value>(): History<Value> {
  return { value: null, past: [], last: null };
}

export function nextHistory<Value>(
  history: History<Value>,
  action: HistoryAction<Value>,
): History<Value> {
  switch (action.type) {
    case "set": {
      const { value, what, atMs } = action;
      const isSameStep =
        history.last !== null &&
        history.last.what === what &&
        atMs - history.last.atMs < ONE_STEP_IN_MS;
      const past = isSameStep ? history.past : [...history.past, history.value].slice(-STEPS);
      return { value, past, last: { what, atMs } };
    }
    case "undo":
      if (history.past.length === 0) return history;
      return { value: history.past.at(-1) ?? null, past: history.past.slice(0, -1), last: null };
    case "forget":
      return { value: history.value, past: [], last: null };
    case "reset":
      return { value: action.value, past: [], last: null };
  }
}
