import type { Call, Fields } from "./fields.ts";
import { gid, numberOf } from "./gid.ts";

/** Jobs that write theme files; one that is unknown, or of another shop, is null. */
export function jobQueries({ shop }: Call): Fields {
  return {
    job: ({ id }: Record<string, unknown>) => {
      const job = shop.themeJobs.find((each) => each.id === numberOf("Job", id));
      return job === undefined ? null : jobFields(job);
    },
  };
}

/** Its `query` is not offered. */
export function jobFields({ id, isDone }: { id: number; isDone: boolean }): Fields {
  return { id: gid("Job", id), done: isDone };
}
