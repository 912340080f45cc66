import type { Problem } from "#liquid/check/problem.ts";
import { applySafeFixes } from "#liquid/check/apply-safe-fixes.ts";
import { sanitiseSection } from "#liquid/check/sanitise-section.ts";
import { applyEdits } from "./apply-edits.ts";
import { askModel, type ModelAnswer, type UsageMeter } from "./ask-model.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import type { LiveRun } from "./live-run.ts";
import { continueRequest, repairRequest, wholeFileRequest } from "./prompt.ts";
import type { ModelRequest } from "./section-model.ts";
import { LIQUID_FILE_LIMIT_IN_BYTES } from "#liquid/schema/file-limit.ts";

/** A cut-off answer is continued this often before the run gives up. */
const CONTINUATIONS_AT_MOST = 3;
const REPAIR_ROUNDS_AT_MOST = 2;

export type WrittenSection =
  | { kind: "prose"; prose: string }
  | { kind: "code"; prose: string; code: string; problems: Problem[] }
  | { kind: "failed"; code: string; message: string; retryable: boolean };

type Edges = Pick<GenerationEdges, "model" | "check" | "log">;

/**
 * Has the model write, completes what was cut off, checks, and repairs for free.
 *
 * Once the file is complete, a stop only skips the repair.
 *
 * @throws ModelUnavailable, or the signal's reason when stopped before the file is complete.
 */
export async function writeSection(
  edges: Edges,
  request: ModelRequest,
  live: LiveRun,
  meter: UsageMeter,
): Promise<WrittenSection> {
  const asked = await askModel(edges, request, live, meter);
  if (asked.answer.kind === "prose") return proseOrFailure(asked);
  const file = await completeFile(edges, request, asked, live, meter);
  if (file.kind === "failed") return file;
  const first = await examine(edges, file.code);
  live.emit({ type: "check-end", problems: first.problems });
  const repaired = await repair(edges, request, first, live, meter);
  return { kind: "code", prose: file.prose, ...repaired };
}

function proseOrFailure({ answer, finish }: ModelAnswer): WrittenSection {
  if (finish === "safety")
    return failure("model-refused", "The model declined this request. Describe it in other words.");
  const prose = answer.kind === "prose" ? answer.text : "";
  if (prose === "") return failure("empty-answer", "The model answered nothing. Try again.", true);
  return { kind: "prose", prose };
}

type CompleteFile = { kind: "file"; prose: string; code: string };

async function completeFile(
  edges: Edges,
  request: ModelRequest,
  first: ModelAnswer,
  live: LiveRun,
  meter: UsageMeter,
): Promise<CompleteFile | Extract<WrittenSection, { kind: "failed" }>> {
  let asked = first;
  if (asked.answer.kind === "edits") {
    const { prose, edits, complete } = asked.answer;
    const applied = complete ? applyEdits(request.brief.currentCode ?? "", edits) : null;
    if (applied?.kind === "applied") return { kind: "file", prose, code: applied.code };
    asked = await askModel(edges, wholeFileRequest(request), live, meter);
  }
  if (asked.answer.kind !== "file") return incomplete();
  let { code, complete, prose } = asked.answer;
  for (let round = 0; !complete && round < CONTINUATIONS_AT_MOST; round += 1) {
    if (asked.finish !== "length") return incomplete();
    const kept = code.slice(0, code.lastIndexOf("\n") + 1);
    asked = await askModel(edges, continueRequest(request, kept), live, meter);
    if (asked.answer.kind !== "file") return incomplete();
    code = kept + asked.answer.code;
    complete = asked.answer.complete;
  }
  if (!complete) return incomplete();
  if (Buffer.byteLength(code) > LIQUID_FILE_LIMIT_IN_BYTES)
    return failure("too-large", "The section would be larger than Shopify accepts (256 KB).");
  return { kind: "file", prose, code };
}

type Examined = { code: string; problems: Problem[] };

async function examine(edges: Edges, written: string): Promise<Examined> {
  const code = sanitiseSection(written);
  const problems = await checkOnceMore(edges, code);
  const fixed = applySafeFixes(code, problems);
  if (fixed === code) return { code, problems };
  return { code: fixed, problems: await checkOnceMore(edges, fixed) };
}

/** The checker's process can die of one file; it is started anew and asked again, once. */
async function checkOnceMore({ check, log }: Edges, code: string): Promise<Problem[]> {
  return check(code).catch((err: unknown) => {
    log.warn({ err }, "The checker failed; asking it once more");
    return check(code);
  });
}

async function repair(
  edges: Edges,
  request: ModelRequest,
  first: Examined,
  live: LiveRun,
  meter: UsageMeter,
): Promise<Examined> {
  let best = first;
  for (let round = 1; round <= REPAIR_ROUNDS_AT_MOST; round += 1) {
    const errors = errorsOf(best.problems);
    if (errors.length === 0 || live.stop.signal.aborted) return best;
    live.emit({ type: "repair-start", round, problems: errors });
    const next = await attemptRepair(edges, request, best, live, meter);
    if (next === null) return best;
    live.emit({ type: "check-end", problems: next.problems });
    if (isSameTrouble(errors, errorsOf(next.problems))) return best;
    if (errorsOf(next.problems).length <= errors.length) best = next;
  }
  return best;
}

/** Null when the model could not be asked, was stopped, or answered nothing usable: the first file stands. */
async function attemptRepair(
  edges: Edges,
  request: ModelRequest,
  broken: Examined,
  live: LiveRun,
  meter: UsageMeter,
): Promise<Examined | null> {
  const asking = repairRequest(request, broken.code, errorsOf(broken.problems));
  const { answer } = await askModel(edges, asking, live, meter).catch((error: unknown) => {
    if (live.stop.signal.aborted && !live.isCancelled) throw error;
    return { answer: { kind: "prose" as const, text: "" } };
  });
  if (answer.kind === "prose" || !answer.complete) return null;
  const applied = answer.kind === "edits" ? applyEdits(broken.code, answer.edits) : null;
  const code = answer.kind === "file" ? answer.code : applied?.kind === "applied" && applied.code;
  if (typeof code !== "string") return null;
  return examine(edges, code).catch((err: unknown) => {
    edges.log.error({ err }, "A repair could not be checked; the first file stands");
    return null;
  });
}

export function errorsOf(problems: Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

function isSameTrouble(before: Problem[], after: Problem[]): boolean {
  const words = (problems: Problem[]) =>
    problems
      .map(({ code, message }) => `${code}\n${message}`)
      .toSorted()
      .join("\n");
  return words(before) === words(after);
}

const incomplete = () =>
  failure("incomplete-answer", "The model stopped before the section was complete.", true);

function failure(
  code: string,
  message: string,
  retryable = false,
): Extract<WrittenSection, { kind: "failed" }> {
  return { kind: "failed", code, message, retryable };
}
