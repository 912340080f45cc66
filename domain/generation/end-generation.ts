import { checkQuota } from "#domain/billing/allowance/billing.ts";
import { quotaView } from "#domain/billing/allowance/quota.ts";
import { endRun, markUnsettled, type GenerationRow } from "#domain/billing/holds/usage-tracking.ts";
import { addMessage } from "#domain/sections/conversations.ts";
import { addVersion, type Version } from "#domain/sections/versions.ts";
import type { Transaction } from "#platform/database.ts";
import type { UsageMeter } from "./ask-model.ts";
import type { GenerationEdges } from "./generation-edges.ts";
import {
  INTERRUPTED,
  type GenerationEvent,
  type NumberedEvent,
  type TerminalEvent,
} from "./generation-event.ts";
import { lockHead } from "./generation-store.ts";
import type { LiveRun } from "./live-run.ts";
import { insertEvents } from "./stream-log-store.ts";
import { errorsOf, type WrittenSection } from "./write-section.ts";

/** This process does not own the run any more: whatever it has must not be settled. */
export class LostLease extends Error {}

type Edges = Pick<GenerationEdges, "db" | "clock" | "ids" | "log" | "allowance" | "model">;
type Code = Extract<WrittenSection, { kind: "code" }>;

/**
 * Saves the version and settles the hold, in one transaction fenced by the lease.
 *
 * If tracking fails, the merchant keeps the section: version and message are saved and the run is
 * marked unsettled; its hold goes on counting until the job has settled it.
 */
export async function saveResult(
  edges: Edges,
  run: GenerationRow,
  written: Code,
  live: LiveRun,
  meter: UsageMeter,
): Promise<void> {
  const outcome = errorsOf(written.problems).length === 0 ? "completed" : "invalid";
  const counted = outcome === "completed";
  const costCents = counted ? run.priceCents : 0;
  const complete: TerminalEvent = {
    type: "generation-complete",
    outcome,
    counted,
    costCents,
    usage: meter.usage,
  };
  const save = async (tx: Transaction, settle: () => Promise<boolean>) => {
    const version = await saveVersion(edges, tx, run, written, counted);
    if (version === null)
      throw new SectionGone("The section was deleted while it was being written");
    if (!(await settle())) throw new LostLease(`Lost the lease of run ${run.id}`);
    const saved: GenerationEvent = {
      type: "version-saved",
      versionId: version.id,
      number: version.number,
      problems: written.problems,
      publishable: version.publishable,
    };
    return storeClosing(edges, tx, run, live, [saved], complete);
  };
  const closing = await edges.db
    .transaction((tx) =>
      save(tx, () => endRun({ ...edges, db: tx }, run, { outcome, ...measured(edges, meter) })),
    )
    .catch(async (error: unknown) => {
      if (error instanceof LostLease) throw error;
      if (error instanceof SectionGone) return null;
      edges.log.error(
        { err: error, generationId: run.id },
        "Tracking failed; the section is kept and the run will be settled later",
      );
      return edges.db.transaction((tx) =>
        save(tx, () =>
          markUnsettled({ ...edges, db: tx }, run, { outcome, ...measured(edges, meter) }),
        ),
      );
    });
  if (closing) return live.publishClosing(closing);
  await endRunWithout(edges, run, live, meter, {
    outcome: "failed",
    code: "not-found",
    message: "The section was deleted while it was being written.",
    retryable: false,
  });
}

class SectionGone extends Error {}

type EndWithout =
  | { outcome: "answered"; prose: string }
  | { outcome: "cancelled" | "interrupted" }
  | { outcome: "failed"; code: string; message: string; retryable: boolean };

/** Ends a run that leaves no version; it costs nothing. */
export async function endRunWithout(
  edges: Edges,
  run: GenerationRow,
  live: LiveRun,
  meter: UsageMeter,
  end: EndWithout,
): Promise<void> {
  const closing = await edges.db.transaction(async (tx) => {
    if (end.outcome === "answered" && (await lockHead(tx, run.shop, run.sectionId)))
      await addMessage(tx, assistantMessage(run, end.prose, null));
    const errorCode =
      end.outcome === "failed" ? end.code : end.outcome === "interrupted" ? "interrupted" : null;
    const settled = await endRun({ ...edges, db: tx }, run, {
      outcome: end.outcome,
      errorCode,
      ...measured(edges, meter),
    });
    if (!settled) throw new LostLease(`Lost the lease of run ${run.id}`);
    return storeClosing(edges, tx, run, live, [], terminalEvent(end, meter));
  });
  live.publishClosing(closing);
}

function terminalEvent(end: EndWithout, meter: UsageMeter): TerminalEvent {
  switch (end.outcome) {
    case "answered":
      return {
        type: "generation-complete",
        outcome: "answered",
        counted: false,
        costCents: 0,
        usage: meter.usage,
      };
    case "cancelled":
      return { type: "generation-cancelled" };
    case "interrupted":
      return INTERRUPTED;
    case "failed":
      return {
        type: "generation-failed",
        code: end.code,
        message: end.message,
        retryable: end.retryable,
      };
  }
}

async function saveVersion(
  edges: Edges,
  tx: Transaction,
  run: GenerationRow,
  written: Code,
  publishable: boolean,
): Promise<Version | null> {
  const head = await lockHead(tx, run.shop, run.sectionId);
  if (head === null) return null;
  // What moved on meanwhile stays the head; a version with errors replaces nothing that works.
  const isFirst = head.currentVersionId === null;
  const moveHead = isFirst || (publishable && head.currentVersionId === run.baseVersionId);
  const version = await addVersion(
    { ...edges, db: tx },
    {
      sectionId: run.sectionId,
      shop: run.shop,
      code: written.code,
      summary: summaryOf(written.prose),
      problems: written.problems,
      publishable,
      origin: "generation",
      generationId: run.id,
      baseVersionId: run.baseVersionId,
      moveHead,
    },
  );
  await addMessage(tx, assistantMessage(run, written.prose, version.id));
  return version;
}

function assistantMessage(run: GenerationRow, content: string, versionId: string | null) {
  return {
    id: run.assistantMessageId,
    conversationId: run.conversationId,
    shop: run.shop,
    role: "assistant" as const,
    content,
    generationId: run.id,
    versionId,
  };
}

async function storeClosing(
  edges: Edges,
  tx: Transaction,
  run: GenerationRow,
  live: LiveRun,
  first: GenerationEvent[],
  last: TerminalEvent,
): Promise<NumberedEvent[]> {
  const quota = quotaView(await checkQuota({ ...edges, db: tx }, run.shop));
  const closing = live.numberClosing([...first, { type: "quota", ...quota }, last]);
  await insertEvents(
    tx,
    closing.map((numbered) => ({ generationId: run.id, ...numbered })),
  );
  return closing;
}

function measured({ model }: Pick<Edges, "model">, meter: UsageMeter) {
  return {
    ...meter.usage,
    costMicroDollars: model.costMicroDollars(meter.usage),
    durationMs: meter.durationMs,
    firstTokenMs: meter.firstTokenMs,
  };
}

/** The first sentence of what the model said, for the list of versions. */
function summaryOf(prose: string): string {
  const sentence = /^[\s\S]*?[.!?](?=\s|$)/.exec(prose.trim())?.[0] ?? prose.trim();
  return sentence.replaceAll(/\s+/g, " ").slice(0, 200);
}
