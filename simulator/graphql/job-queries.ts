import type { Fields } from "./fields.ts";

/** Jobs are done as soon as they are known: theme files are written at once. */
export function jobQueries(): Fields {
  return { job: ({ id }: Record<string, unknown>) => ({ id, done: true, query: null }) };
}
