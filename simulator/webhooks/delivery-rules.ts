import { z } from "zod";

/** How the simulator's own webhooks travel: several times, late, or not at all. */
export const DeliveryRule = z.object({
  copies: z.int().min(1).max(10).default(1),
  delayMs: z.int().min(0).max(600_000).default(0),
  lost: z.boolean().default(false),
  /** Every shop when it is not named. */
  shop: z.string().optional(),
  /** What the topic begins with. */
  topic: z.string().default("app_subscriptions/"),
});

export type DeliveryRule = z.infer<typeof DeliveryRule>;

/** Puts the rule in the place of a former one about the same shop and topic. */
export function setRule(rules: DeliveryRule[], rule: DeliveryRule): void {
  const index = rules.findIndex(({ shop, topic }) => shop === rule.shop && topic === rule.topic);
  if (index === -1) rules.push(rule);
  else rules[index] = rule;
}

/** The rule for a webhook: one that names the shop goes before one that does not, a longer topic before a shorter. */
export function ruleFor(rules: DeliveryRule[], domain: string, webhookTopic: string) {
  const [first] = rules
    .filter(({ shop = domain, topic }) => shop === domain && webhookTopic.startsWith(topic))
    .toSorted(
      (a, b) =>
        Number(b.shop !== undefined) - Number(a.shop !== undefined) ||
        b.topic.length - a.topic.length,
    );
  return first ?? AS_USUAL;
}

const AS_USUAL = { copies: 1, delayMs: 0, lost: false };
