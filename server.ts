import { once } from "node:events";
import { createServer } from "node:http";
import { createRequestHandler } from "@react-router/express";
import express from "express";
import type { ServerBuild } from "react-router";
import { ConfigError, readConfig } from "#platform/config.ts";

/** Time that open requests and event streams get when the process is asked to stop. */
const GRACE_IN_MS = 5_000;

try {
  await serve();
} catch (error) {
  // What an operator can mend is said in one line; the rest keeps its stack.
  console.error(error instanceof ConfigError ? `Wrong configuration:\n${error.message}` : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  const { host, port, trustedProxies } = readConfig();
  const build: ServerBuild & { entry: { module: { shutDown?: () => Promise<void> } } } =
    await import(new URL("./build/server/index.js", import.meta.url).href);
  const server = createServer(createApp(build, trustedProxies));
  server.listen(port, host);
  await once(server, "listening");
  console.log(`Listening on ${host}:${port}`);
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => {
      setTimeout(() => server.closeAllConnections(), GRACE_IN_MS).unref();
      server.close(async () => {
        await build.entry.module.shutDown?.();
        process.exit(0);
      });
      server.closeIdleConnections();
    });
}

/** No compression: it would hold back event streams; leave it to the proxy, for pages only. */
function createApp(build: ServerBuild, trustedProxies: number): express.Express {
  const app = express();
  app.disable("x-powered-by");
  // Makes request.url https behind a proxy; React Router refuses form posts whose Origin differs.
  app.set("trust proxy", trustedProxies);
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
  app.use(express.static("build/client", { maxAge: "1h" }));
  app.use(createRequestHandler({ build, mode: "production" }));
  return app;
}
