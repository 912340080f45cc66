import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createRequestHandler } from "@react-router/express";
import express from "express";
import type { ServerBuild } from "react-router";
import { readConfig } from "#platform/config.ts";
import { StartRefused } from "#platform/errors.ts";

/** Time that open requests and event streams get when the process is asked to stop. */
const GRACE_IN_MS = 5_000;

/** A folder is no page: it is neither shown nor led to. */
const FILES = { index: false, redirect: false } as const;

/** What the app's entry adds for the server: its work is ended before its database is closed. */
type Build = ServerBuild & {
  entry: { module: { finishWork?(): Promise<void>; closeDatabase?(): Promise<void> } };
};

try {
  await serve();
} catch (error) {
  // What an operator can mend is said in one line; the rest keeps its stack.
  const isMendable = error instanceof Error && error.name === "StartRefused";
  console.error(isMendable ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  const { host, port, trustedProxies } = readConfig();
  const server = createServer(answerStarting);
  await listen(server, port, host);
  const build = await importBuild(new URL("./build/server/index.js", import.meta.url));
  server.removeAllListeners("request").on("request", createApp(build, trustedProxies));
  console.log(`Listening on ${host}:${port}`);
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => {
      setTimeout(() => server.closeAllConnections(), GRACE_IN_MS).unref();
      const answered = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      void (async () => {
        await build.entry.module.finishWork?.();
        await answered;
        await build.entry.module.closeDatabase?.();
        process.exit(0);
      })();
    });
}

/** Until the database is open and its migrations are applied; /readyz says the same to whoever waits. */
function answerStarting(...[request, response]: Parameters<RequestListener>): void {
  request.resume();
  response.writeHead(503, { "content-type": "application/problem+json", "retry-after": "1" });
  const detail = "The server is starting. Try again in a moment.";
  response.end(
    JSON.stringify({
      type: "about:blank",
      title: "Starting",
      status: 503,
      code: "starting",
      detail,
    }),
  );
}

async function importBuild(file: URL): Promise<Build> {
  if (!existsSync(file)) throw new StartRefused("The app is not built: npm run build");
  return import(file.href);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code !== "EADDRINUSE" && code !== "EACCES" && code !== "EADDRNOTAVAIL") throw cause;
    const reason = code === "EADDRINUSE" ? "is taken by another program" : "cannot be opened";
    throw new StartRefused(`Port ${port} of ${host} ${reason}: set PORT or HOST.`, { cause });
  });
}

/** No compression: it would hold back event streams; leave it to the proxy, for pages only. */
function createApp(build: ServerBuild, trustedProxies: number): express.Express {
  const app = express();
  app.disable("x-powered-by");
  // Makes request.url https behind a proxy; React Router refuses form posts whose Origin differs.
  app.set("trust proxy", trustedProxies);
  app.use(readToTheEnd);
  app.use(
    "/assets",
    express.static("build/client/assets", { ...FILES, immutable: true, maxAge: "1y" }),
  );
  app.use(express.static("build/client", { ...FILES, maxAge: "1h" }));
  app.use(createRequestHandler({ build, mode: "production" }));
  return app;
}

/** Takes what is left of a body that was answered before it was read; else its sender would wait for ever. */
function readToTheEnd(
  request: express.Request,
  response: express.Response,
  next: express.NextFunction,
): void {
  response.once("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data").resume();
    setTimeout(() => request.destroy(), GRACE_IN_MS).unref();
  });
  next();
}
