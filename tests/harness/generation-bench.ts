import { LiveRuns } from "#domain/generation/live-runs.ts";
import { followGeneration } from "#domain/generation/follow-generation.ts";
import type { GenerationEdges } from "#domain/generation/generation-edges.ts";
import type { GenerationEvent } from "#domain/generation/generation-event.ts";
import { startGeneration, type StartInput } from "#domain/generation/start-generation.ts";
import { selectEventsAfter } from "#domain/generation/stream-log-store.ts";
import { getConversation } from "#domain/sections/conversations.ts";
import { create, getById } from "#domain/sections/section.ts";
import { saveEdit } from "#domain/sections/version-writes.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { systemClock } from "#platform/clock.ts";
import { randomIds } from "#platform/ids.ts";
import { createLog } from "#platform/log.ts";
import { freshDatabase } from "./databases.ts";
import { scriptedModel, type ScriptedAnswer } from "./scripted-model.ts";

export type Bench = Awaited<ReturnType<typeof generationBench>>;

const SHOP = "bench.myshopify.com";

/** A shop without Shopify behind it: a run then has no theme to look at, and goes on. */
const noShopify: ShopifyAdmin = new Proxy({} as ShopifyAdmin, {
  get: () => () => Promise.reject(new Error("Shopify is not there")),
});

/** Everything a run needs, real but for the model, on a database of its own. */
export async function generationBench(answers: ScriptedAnswer[]) {
  const database = await freshDatabase();
  const { model, requests } = scriptedModel(answers);
  const base: GenerationEdges = {
    db: database.db,
    clock: systemClock,
    ids: randomIds,
    log: createLog("silent"),
    model,
    shopify: noShopify,
    allowance: {
      trialDays: 0,
      trialGenerations: 0,
      freeWindow: "calendar-month",
      uncountedRunsPerDay: 50,
      runsAtOnce: 10,
    },
    check: (code) => checkSection(code),
  };
  let edges = { ...base, liveRuns: new LiveRuns(database.db) };
  // The free plan takes no refinements; these tests are about runs, not gates.
  await database.db.execute(
    `UPDATE plan_configurations SET refinement_limit = NULL, feature_flags = array_append(feature_flags, 'chat_refinement') WHERE plan_name = 'free'`,
  );

  const input = (request: Pick<StartInput, "sectionId" | "messageId" | "content">): StartInput => ({
    shop: SHOP,
    images: [],
    element: null,
    ...request,
  });
  const start = async (content: string, ofSection?: string) => {
    const sectionId = ofSection ?? (await create(edges, { shop: SHOP, prompt: content })).id;
    const messageId = crypto.randomUUID();
    const started = await startGeneration(edges, input({ sectionId, messageId, content }));
    if (started.kind !== "follow") throw new Error(`Refused: ${JSON.stringify(started)}`);
    return { generationId: started.generationId, messageId, sectionId };
  };
  /** All events until the last; `fresh` reads as another process would. */
  const follow = async (generationId: string, how: { fresh?: boolean; afterId?: number } = {}) => {
    const from = how.fresh ? { ...edges, liveRuns: new LiveRuns(database.db) } : edges;
    const open = await followGeneration(from, SHOP, generationId, how.afterId ?? 0);
    const events: GenerationEvent[] = [];
    for await (const { event } of open(AbortSignal.timeout(60_000))) events.push(event);
    return events;
  };
  return {
    edges,
    shop: SHOP,
    requests,
    input,
    start,
    follow,
    async run(content: string, ofSection?: string) {
      const { generationId, sectionId } = await start(content, ofSection);
      const events = await follow(generationId);
      const section = await getById(edges, sectionId, SHOP);
      if (!section) throw new Error("The section is gone");
      return { events, section };
    },
    /** As a killed process leaves it: what is stored by now stays, nothing more comes. */
    async die(generationId: string) {
      let stored = await selectEventsAfter(database.db, generationId, 0);
      while (stored.length < 2) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        stored = await selectEventsAfter(database.db, generationId, 0);
      }
      const dying = edges.liveRuns.get(generationId);
      if (dying === undefined) throw new Error("The run is not under way here");
      dying.emit = () => undefined;
      await dying.flushed();
      dying.abandon();
      edges = { ...base, liveRuns: new LiveRuns(database.db) };
      return (await selectEventsAfter(database.db, generationId, 0)).map(({ event }) => event);
    },
    async edit(sectionId: string, code: string): Promise<string> {
      const section = await getById(edges, sectionId, SHOP);
      const saved = await saveEdit(edges, {
        sectionId,
        shop: SHOP,
        code,
        baseVersionId: section?.currentVersionId ?? "",
        problems: [],
      });
      if (saved.kind !== "saved") throw new Error("Stale");
      return saved.version.id;
    },
    async newRun() {
      const section = await create(edges, { shop: SHOP, prompt: "steps" });
      const conversation = await getConversation(edges, SHOP, section.id);
      return {
        id: crypto.randomUUID(),
        sectionId: section.id,
        conversationId: conversation?.id ?? "",
        messageId: crypto.randomUUID(),
        requestHash: "hash",
        userMessageId: crypto.randomUUID(),
        assistantMessageId: crypto.randomUUID(),
        prompt: "steps",
        baseVersionId: null,
        modelId: "scripted",
      };
    },
    close: () => database.close(),
  };
}
