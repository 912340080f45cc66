import { z } from "zod";
import { eventStreamResponse } from "#app/http/event-stream-response.server.ts";
import { imageOfRequest } from "#app/http/request-image.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { refusalProblem } from "#app/http/refusal-problem.server.ts";
import { shopApi, type ShopContext } from "#app/http/shop-request.server.ts";
import { text, uuid } from "#app/http/inputs.server.ts";
import { overageConsentOf } from "#app/overage-consent.server.ts";
import { generationEdges } from "#app/generation-edges.server.ts";
import { followGeneration } from "#domain/generation/follow-generation.ts";
import { startGeneration } from "#domain/generation/start-generation.ts";
import { Conflict } from "#platform/errors.ts";
import type { Route } from "./+types/api.chat.stream.ts";

/** Four images of 4 MB in base64, and the words. */
const BODY_LIMIT_IN_BYTES = 23 * 1024 * 1024;

const ChatRequest = z.object({
  sectionId: uuid,
  messageId: uuid,
  content: text(10_000).min(1, "Write what you want to change."),
  images: z.array(imageOfRequest).max(4).default([]),
  element: z.object({ selector: text(500), html: text(4_000) }).nullish(),
  /** What the merchant saw that it costs; "do not ask again in this cycle" lifts it. */
  maxCostCents: z.int().min(0).optional(),
});

const Follow = z.object({ generationId: uuid, afterId: z.coerce.number().int().min(0).default(0) });

/** Starts a run, or follows the one that this messageId already names. */
export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async (context) => {
    const { element, maxCostCents, ...input } = await readJson(
      request,
      ChatRequest,
      BODY_LIMIT_IN_BYTES,
    );
    const isAgreed =
      maxCostCents === undefined || (await overageConsentOf(context.edges, context.shop));
    const started = await startGeneration(generationEdges(context), {
      ...input,
      maxCostCents: isAgreed ? undefined : maxCostCents,
      shop: context.shop,
      element: element ?? null,
    });
    if (started.kind === "message-id-reused")
      throw new Conflict("message-id-reused", "This messageId was used for another request.");
    if (started.kind === "refused") return refusalProblem(started);
    return stream(context, started.generationId, lastEventId(request));
  });
}

/** Follows a run from after Last-Event-ID. */
export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, (context) => {
    const { generationId, afterId } = Follow.parse({
      generationId: new URL(request.url).searchParams.get("generationId"),
      afterId: lastEventId(request),
    });
    return stream(context, generationId, afterId);
  });
}

async function stream(context: ShopContext, generationId: string, afterId: number) {
  const edges = generationEdges(context);
  return eventStreamResponse(await followGeneration(edges, context.shop, generationId, afterId));
}

function lastEventId(request: Request): number {
  const id = Number(request.headers.get("last-event-id") ?? 0);
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
}
