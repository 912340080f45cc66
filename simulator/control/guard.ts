import type { MiddlewareHandler } from "hono";

/** Whether a Host header names this machine: any other name may be a web page's (DNS rebinding). */
export function isLoopbackHost(host: string | undefined): boolean {
  return LOOPBACK.test(host ?? "");
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Refuses other host names. */
export const onlyLoopbackHost: MiddlewareHandler = async (context, next) => {
  if (!isLoopbackHost(context.req.header("host"))) {
    return context.json({ error: "Only loopback addresses are served." }, 403);
  }
  return next();
};

/** Refuses what a foreign web page can send: another Origin, or a form's content type. */
export function onlyOwnRequests(ownOrigin: () => string): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    if (origin !== undefined && origin !== ownOrigin()) {
      return context.json({ error: "Requests from web pages are refused." }, 403);
    }
    if (site !== undefined && site !== "same-origin" && site !== "none") {
      return context.json({ error: "Requests from web pages are refused." }, 403);
    }
    const type = context.req.header("content-type") ?? "";
    if (context.req.method !== "GET" && !/^application\/json\b/.test(type)) {
      return context.json({ error: "The content type must be application/json." }, 415);
    }
    return next();
  };
}
