import type { Queryable } from "#platform/database.ts";
import type { Log } from "#platform/log.ts";
import { customerPattern, type Customer } from "./customer-pattern.ts";
import { blankMentions, countMentions, type Mentions } from "./customer-store.ts";

type Edges = { db: Queryable; log: Pick<Log, "info" | "warn"> };

const REPLACEMENT = "(Removed at a customer's request.)";
const NOTHING: Mentions = { messages: 0, prompts: 0, files: 0 };

/**
 * Answers what we hold about a customer of the shop: nothing, unless the merchant wrote of them.
 *
 * The answer stands in the log; texts that name the customer are the merchant's, who can download them.
 */
export async function answerDataRequest(
  { db, log }: Edges,
  shop: string,
  customer: Customer,
): Promise<Mentions> {
  const pattern = customerPattern(customer);
  const mentions = pattern === null ? NOTHING : await countMentions(db, shop, pattern);
  report(log, { shop, ...mentions }, "customers/data_request is answered");
  return mentions;
}

/**
 * Takes what names the customer out of the shop's conversations and prompts.
 *
 * Code is the merchant's published work and stays; `files` says in how many the customer is named.
 */
export async function redactCustomer(
  { db, log }: Edges,
  shop: string,
  customer: Customer,
): Promise<Mentions> {
  const pattern = customerPattern(customer);
  if (pattern === null) {
    log.info({ shop }, "customers/redact names nobody by address or number: nothing is held");
    return NOTHING;
  }
  const mentions = await countMentions(db, shop, pattern);
  await blankMentions(db, shop, pattern, REPLACEMENT);
  report(log, { shop, ...mentions }, "customers/redact is done");
  return mentions;
}

/** A warning when a person has to tell the merchant something. */
function report(log: Edges["log"], found: Mentions & { shop: string }, what: string): void {
  if (found.files > 0) log.warn(found, `${what}; files of the merchant name the customer`);
  else log.info(found, what);
}
