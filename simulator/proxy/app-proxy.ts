import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { isLoopbackHost } from "../control/guard.ts";
import type { World } from "../world.ts";
import { localHeaders } from "./local-headers.ts";
import { LocalScripts } from "./local-scripts.ts";
import { appDownPage } from "./app-down-page.ts";

/**
 * The address at which a browser reaches the app: adds what a TLS proxy adds, and leads Shopify's two
 * scripts to the CDN stand-in. Everything else passes as it comes, event streams chunk by chunk.
 */
export function proxyToApp(world: World): http.RequestListener {
  return (request, response) => {
    if (!isLoopbackHost(request.headers.host)) {
      response.writeHead(403).end();
      return;
    }
    const upstream = http.request(upstreamOptions(world, request), (answer) =>
      passOn(world, answer, response),
    );
    upstream.on("error", (error) => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.writeHead(502, { "content-type": "text/html; charset=utf-8" });
      response.end(appDownPage(world.urls.appUpstream, error.message));
    });
    // A browser that leaves must be noticed by the app: its runs end or go on by themselves.
    response.on("close", () => {
      // What was answered before it was read is read to its end, or its sender would wait for ever.
      request.unpipe(upstream).resume();
      upstream.destroy();
    });
    request.pipe(upstream);
  };
}

/** Web sockets, such as a development server's, pass untouched. */
export function proxyUpgrade(world: World) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const upstream = http.request(upstreamOptions(world, request));
    upstream.on("upgrade", (answer, upstreamSocket, first) => {
      const headers = Object.entries(answer.headers).map(
        ([name, value]) => `${name}: ${String(value)}`,
      );
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join("\r\n")}\r\n\r\n`);
      socket.write(first);
      upstreamSocket.write(head);
      upstreamSocket.pipe(socket).pipe(upstreamSocket);
      upstreamSocket.on("error", () => socket.destroy());
      socket.on("error", () => upstreamSocket.destroy());
    });
    upstream.on("response", () => socket.destroy());
    upstream.on("error", () => socket.destroy());
    upstream.end();
  };
}

function upstreamOptions({ urls, state }: World, request: IncomingMessage): http.RequestOptions {
  const { hostname, port } = new URL(urls.appUpstream);
  return {
    host: hostname,
    port,
    method: request.method,
    path: request.url,
    headers: {
      ...request.headers,
      // HTML is read on its way: it must not be compressed.
      "accept-encoding": "identity",
      "x-forwarded-proto": "http",
      "x-forwarded-host": request.headers.host,
      "x-forwarded-for": "127.0.0.1",
      "x-demo-clock-offset-ms": String(state.clockOffsetMs),
    },
  };
}

function passOn(world: World, answer: IncomingMessage, response: ServerResponse): void {
  const headers = localHeaders(world, answer.headers);
  const isHtml = /^text\/html\b/.test(headers["content-type"] ?? "");
  if (isHtml) {
    delete headers["content-length"];
    delete headers.etag;
  }
  response.writeHead(answer.statusCode ?? 502, headers);
  response.flushHeaders();
  answer.on("error", () => response.destroy());
  if (isHtml) answer.pipe(new LocalScripts(`${world.urls.admin}/__cdn`)).pipe(response);
  else answer.pipe(response);
}
