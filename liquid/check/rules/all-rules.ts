import type { Rule } from "./rule.ts";

/** In the order of the README's table. */
export const allRules: readonly Rule[] = [];
