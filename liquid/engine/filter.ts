import type { Scene } from "./scene.ts";

/** What a filter may use beside its input and its positional arguments. */
export type FilterCall = {
  /** Named arguments, such as `width: 300`. */
  named: Record<string, unknown>;
  scene: Scene;
  /**
   * Counts characters or items that a filter makes, so that doubling a text in a loop ends soon.
   *
   * @throws {LimitExceeded}
   */
  charge: (units: number) => void;
};

/** A filter of the theme's language, free of the engine that calls it. */
export type Filter = (input: unknown, args: readonly unknown[], call: FilterCall) => unknown;

/** Filters by the name templates use. */
export type FilterFamily = Record<string, Filter>;
