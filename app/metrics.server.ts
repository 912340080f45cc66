import { collectDefaultMetrics, register } from "prom-client";

collectDefaultMetrics();

/** Everything that this process counts and measures, in Prometheus' text format. */
export async function metricsText(): Promise<{ text: string; contentType: string }> {
  return { text: await register.metrics(), contentType: register.contentType };
}
