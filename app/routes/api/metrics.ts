import { timingSafeEqual } from "node:crypto";
import { edges } from "#app/edges.server.ts";
import { problem } from "#app/http/problem.server.ts";
import { metricsText } from "#app/metrics.server.ts";
import type { Route } from "./+types/metrics.ts";

/** Prometheus text for whoever has METRICS_TOKEN; closed when none is set. */
export async function loader({ request }: Route.LoaderArgs) {
  const token = edges.config.metricsToken;
  const given = Buffer.from(request.headers.get("authorization") ?? "");
  const expected = Buffer.from(`Bearer ${token}`);
  if (token === "" || given.length !== expected.length || !timingSafeEqual(given, expected))
    return problem({ status: 401, code: "unauthenticated", detail: "Send METRICS_TOKEN." });
  const { text, contentType } = await metricsText();
  return new Response(text, { headers: { "content-type": contentType } });
}
