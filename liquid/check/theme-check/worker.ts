import type { CheckAnswer, CheckDepth } from "./offence.ts";
import { runThemeCheck } from "./run-theme-check.ts";
import { syntaxOffences } from "./syntax-offences.ts";

/** Runs in a process of its own: one request in, one answer out, in order. */
process.on("message", (request: unknown) => {
  if (!isRequest(request)) return;
  void answer(request);
});

// The parent is gone: nobody waits for an answer any more.
process.on("disconnect", () => process.exit(0));

async function answer({ id, code, depth }: Request): Promise<void> {
  const check = depth === "syntax" ? syntaxOffences : runThemeCheck;
  send(
    await check(code).then(
      (offences) => ({ kind: "offences", id, offences }),
      (error: unknown) => ({ kind: "failed", id, reason: String(error) }),
    ),
  );
}

function send(message: CheckAnswer): void {
  // An answer that cannot be delivered is for a parent that is gone: `disconnect` follows.
  process.send?.(message, () => undefined);
}

type Request = { id: number; code: string; depth?: CheckDepth };

function isRequest(value: unknown): value is Request {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "number" &&
    "code" in value &&
    typeof value.code === "string"
  );
}
