import type { CheckAnswer } from "./offence.ts";
import { runThemeCheck } from "./run-theme-check.ts";

/** Runs in a process of its own: one request in, one answer out, in order. */
process.on("message", (request: unknown) => {
  if (!isRequest(request)) return;
  void answer(request.id, request.code);
});

// The parent is gone: nobody waits for an answer any more.
process.on("disconnect", () => process.exit(0));

async function answer(id: number, code: string): Promise<void> {
  send(
    await runThemeCheck(code).then(
      (offences) => ({ kind: "offences", id, offences }),
      (error: unknown) => ({ kind: "failed", id, reason: String(error) }),
    ),
  );
}

function send(message: CheckAnswer): void {
  // An answer that cannot be delivered is for a parent that is gone: `disconnect` follows.
  process.send?.(message, () => undefined);
}

function isRequest(value: unknown): value is { id: number; code: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "number" &&
    "code" in value &&
    typeof value.code === "string"
  );
}
