import { createHash } from "node:crypto";
import { checkOrRefuse } from "#domain/sections/check-or-refuse.ts";
import type { Problem } from "#liquid/check/problem.ts";

/** A merchant plans the same version for several themes and names, and then publishes it. */
const VERSIONS_REMEMBERED = 200;

const recent = new Map<string, Promise<Problem[]>>();

/**
 * What this program's checker says of the code now: it may be stricter than the one that saw it saved.
 *
 * @throws an error that may be tried again, when the checker's process is gone.
 */
export function recheck(code: string): Promise<Problem[]> {
  const key = createHash("sha256").update(code).digest("base64");
  const known = recent.get(key);
  if (known !== undefined) return known;
  const asked = checkOrRefuse(code);
  recent.set(key, asked);
  asked.catch(() => recent.delete(key));
  const [oldest] = recent.keys();
  if (recent.size > VERSIONS_REMEMBERED && oldest !== undefined) recent.delete(oldest);
  return asked;
}
