import { z } from "zod";

/** What Shopify may answer to a write of theme files instead of doing it, as a user error. */
const REFUSALS = ["throttled", "conflict", "limited-plan", "access-denied", "error"] as const;

/** How theme files are written from now on: late, otherwise than asked, or not at all. */
export const ThemeWriteRule = z.object({
  /** Every shop when it is not named. */
  shop: z.string().optional(),
  /** How long Shopify works on the job; until then the files stand in the theme as before. */
  delayMs: z.int().min(0).max(600_000).default(0),
  job: z.enum(["ends", "never-ends", "none"]).default("ends"),
  /** What stands in the theme afterwards: what was written, nothing new, or the text with a line added. */
  result: z.enum(["written", "lost", "changed"]).default("written"),
  refuse: z.enum(REFUSALS).optional(),
  /** For how many calls the rule holds; without it, until another takes its place. */
  times: z.int().min(1).optional(),
});

export type ThemeWriteRule = z.infer<typeof ThemeWriteRule>;
export type WriteRefusal = (typeof REFUSALS)[number];

/** Puts the rule in the place of a former one about the same shop. */
export function setWriteRule(rules: ThemeWriteRule[], rule: ThemeWriteRule): void {
  const index = rules.findIndex(({ shop }) => shop === rule.shop);
  if (index === -1) rules.push(rule);
  else rules[index] = rule;
}

/** The rule for the next write of the shop, which uses it up once; its own goes before everyone's. */
export function takeWriteRule(rules: ThemeWriteRule[], domain: string): ThemeWriteRule {
  const rule =
    rules.find(({ shop }) => shop === domain) ?? rules.find(({ shop }) => shop === undefined);
  if (rule === undefined) return AS_USUAL;
  if (rule.times === undefined) return rule;
  rule.times -= 1;
  if (rule.times === 0) rules.splice(rules.indexOf(rule), 1);
  return rule;
}

const AS_USUAL: ThemeWriteRule = { delayMs: 0, job: "ends", result: "written" };
