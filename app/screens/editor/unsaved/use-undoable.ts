import { useMemo, useReducer } from "react";
import { emptyHistory, nextHistory } from "./edit-history.ts";

export type Undoable<Value> = {
  /** Null until something was edited. */
  value: Value | null;
  canUndo: boolean;
  set(value: Value, what: string): void;
  undo(): void;
  /** Keeps the value and drops the way back. */
  forget(): void;
  /** Begins anew, with nothing edited or with a value. */
  reset(value: Value | null): void;
};

export function useUndoable<Value>(): Undoable<Value> {
  const [history, dispatch] = useReducer(nextHistory<Value>, undefined, emptyHistory<Value>);
  return useMemo(
    () => ({
      value: history.value,
      canUndo: history.past.length > 0,
      set: (value, what) => dispatch({ type: "set", value, what, atMs: Date.now() }),
      undo: () => dispatch({ type: "undo" }),
      forget: () => dispatch({ type: "forget" }),
      reset: (value) => dispatch({ type: "reset", value }),
    }),
    [history],
  );
}
