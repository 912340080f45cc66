import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { ServerRouter, type EntryContext } from "react-router";
import { billingEdges } from "./billing-edges.server.ts";
import { closeDatabase, edges } from "./edges.server.ts";
import { startJobs } from "./jobs.server.ts";
import { shopify } from "./shopify.server.ts";

const RENDER_TIMEOUT_IN_MS = 6_000;

const jobs = startJobs(billingEdges);

export { closeDatabase };

/** Ends runs and background work; called by the server when it is asked to stop. */
export const finishWork = (): Promise<void> => jobs.stop();

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  shopify.addDocumentResponseHeaders(request, headers);
  if (!headers.has("Content-Security-Policy"))
    headers.set("Content-Security-Policy", "frame-ancestors 'none'");
  // The preview frame holds strangers' scripts: it must not be able to take itself elsewhere.
  headers.append("Content-Security-Policy", "frame-src 'none'");
  headers.set("Content-Type", "text/html; charset=utf-8");
  // A page tells how things stand: Back must not show how they stood.
  headers.set("Cache-Control", "private, no-store");
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={context} url={request.url} />,
      {
        onShellReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: (err) => edges.log.error({ err }, "Rendering a page failed"),
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_IN_MS).unref();
  });
}
