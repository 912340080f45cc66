import { z } from "zod";

const Kind = z.union([
  z.enum(["http-500", "timeout", "throttled", "user-error", "access-denied", "drop-after-commit"]),
  z.string().regex(/^slow:\d{1,6}$/, "slow:MS, such as slow:2000"),
]);

/** What to do wrong, at which GraphQL root field or path, and how often. */
export const Fault = z.object({
  match: z.string().min(1),
  kind: Kind,
  times: z.int().min(1).default(1),
});

export type Fault = z.infer<typeof Fault>;

/** Takes the next fault planted for one of the names, so that it happens once less. */
export function takeFault(faults: Fault[], names: string[]): Fault["kind"] | null {
  const index = faults.findIndex(({ match }) => names.includes(match));
  const fault = faults[index];
  if (fault === undefined) return null;
  fault.times -= 1;
  if (fault.times === 0) faults.splice(index, 1);
  return fault.kind;
}

/** Milliseconds of a `slow:MS` fault; 0 for the other kinds. */
export function slownessInMs(kind: string): number {
  return kind.startsWith("slow:") ? Number(kind.slice("slow:".length)) : 0;
}
