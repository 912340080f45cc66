import { canGenerate, endRun, type NewRun } from "#domain/billing/holds/usage-tracking.ts";
import { systemClock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { randomIds, type Ids } from "#platform/ids.ts";

const EDGES = {
  clock: systemClock,
  log: { warn: () => undefined },
  allowance: {
    trialDays: 7,
    trialGenerations: 10,
    freeWindow: "calendar-month" as const,
    uncountedRunsPerDay: 50,
    runsAtOnce: 10_000,
  },
};

export const edgesOf = (db: Database, ids: Ids = randomIds) => ({ ...EDGES, db, ids });

export function newRun(ids: Ids = randomIds): NewRun {
  return {
    id: ids.uuid(),
    sectionId: ids.uuid(),
    conversationId: ids.uuid(),
    messageId: ids.uuid(),
    requestHash: "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
    userMessageId: ids.uuid(),
    assistantMessageId: ids.uuid(),
    prompt: "A hero with a big picture, a heading and two buttons",
    baseVersionId: null,
    modelId: "composer",
  };
}

/** A generation from hold to settlement, without what is generated between. */
export async function holdAndSettle(
  db: Database,
  shop: string,
  ids: Ids = randomIds,
): Promise<void> {
  const edges = edgesOf(db, ids);
  const answer = await canGenerate(edges, shop, newRun(ids));
  if (answer.allowed !== true) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  const isOurs = await db.transaction((tx) =>
    endRun({ ...edges, db: tx }, answer.generation, {
      outcome: "completed",
      inputTokens: 1200,
      outputTokens: 3400,
      costMicroDollars: 5600,
      durationMs: 9000,
      firstTokenMs: 700,
    }),
  );
  if (!isOurs) throw new Error("The run was lost");
}

/** Ids that are remembered, to be told apart from everything else in the statements. */
export function rememberedIds(): Ids & { made: string[] } {
  const made: string[] = [];
  return {
    made,
    uuid() {
      const id = randomIds.uuid();
      made.push(id);
      return id;
    },
  };
}
