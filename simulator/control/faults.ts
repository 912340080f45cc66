import { z } from "zod";

/** What an HTTP server or a proxy before it may answer instead of Shopify's API. */
export const BROKEN_ANSWERS = [
  "http-402",
  "http-403",
  "http-404",
  "http-429",
  "http-500",
  "http-502",
  "html",
  "empty",
  "bad-json",
] as const;

/** What Shopify's API itself answers when it will not do what it was asked. */
export const REFUSALS = ["throttled", "user-error", "access-denied"] as const;

const Kind = z.union([
  z.enum([...BROKEN_ANSWERS, ...REFUSALS, "timeout", "drop-after-commit", "cut"]),
  z.templateLiteral(["slow:", z.string().regex(/^\d{1,6}$/)], "slow:MS, such as slow:2000"),
]);

/** What to do wrong, at which GraphQL root field or path, for which shop (every one when it is not named), how often. */
export const Fault = z.object({
  match: z.string().min(1),
  kind: Kind,
  times: z.int().min(1).default(1),
  shop: z.string().optional(),
});

export type Fault = z.infer<typeof Fault>;
export type FaultKind = Fault["kind"];
export type Refusal = (typeof REFUSALS)[number];

/** Takes the next fault planted for one of the names, so that it happens once less. */
export function takeFault(faults: Fault[], domain: string, names: string[]): FaultKind | null {
  if (faults.length === 0) return null;
  const index = faults.findIndex(
    ({ match, shop = domain }) => shop === domain && names.includes(match),
  );
  const fault = faults[index];
  if (fault === undefined) return null;
  fault.times -= 1;
  if (fault.times === 0) faults.splice(index, 1);
  return fault.kind;
}
