import fs from "node:fs";
import path from "node:path";
import { startSimulator } from "#simulator/simulator.ts";
import { buildOnce } from "./build-once.ts";
import { freePort, isPortFree } from "./ports.ts";
import { startApp } from "./start-app.ts";

/** A person can mend it; the message says how. */
export class StartFailed extends Error {}

/** The demo's own credentials: worthless outside of this machine, made anew for no one else. */
const DEMO_API_KEY = "ai-section-generator";
const DEMO_SCOPES =
  "read_products,read_themes,write_themes,read_content,read_files,read_online_store_navigation";

export type Demo = {
  adminUrl: string;
  appUrl: string;
  appExited: Promise<number>;
  isClosing(): boolean;
  close(): Promise<void>;
};

/**
 * Starts the local Shopify in this process and the app in one of its own, as in production.
 *
 * The admin shell answers on `port`, the app's public address on the next one, the storefronts after it.
 *
 * @throws {StartFailed} when a port is taken, the data folder cannot be used, or the app does not start.
 */
export async function startDemo(options: {
  port: number;
  dataDir: string;
  env: NodeJS.ProcessEnv;
}): Promise<Demo> {
  const { port, dataDir, env } = options;
  await refuseTakenPort(port);
  refuseUnwritableFolder(dataDir);
  await buildOnce();
  const apiSecret = readOrMakeSecret(dataDir);
  const upstreamPort = await freePort();
  const appPort = port === 0 ? 0 : port + 1;
  const simulator = await startSimulator({
    port,
    appPort,
    ...(port === 0 ? {} : { storefrontPorts: [port + 2, port + 3] }),
    appUpstream: `http://127.0.0.1:${upstreamPort}`,
    apiKey: DEMO_API_KEY,
    apiSecret,
    scopes: DEMO_SCOPES.split(","),
    dataDir,
  }).catch((cause: unknown) => {
    throw new StartFailed(cause instanceof Error ? cause.message : String(cause), { cause });
  });
  try {
    const app = await startApp({
      upstreamPort,
      env: {
        ...env,
        NODE_ENV: "production",
        DEMO: "1",
        HOST: "127.0.0.1",
        PORT: String(upstreamPort),
        TRUSTED_PROXIES: "1",
        DATA_DIR: dataDir,
        SHOPIFY_API_KEY: DEMO_API_KEY,
        SHOPIFY_API_SECRET: apiSecret,
        SHOPIFY_APP_URL: simulator.appUrl,
        SCOPES: DEMO_SCOPES,
        SIMULATOR_URL: new URL(simulator.adminUrl).origin,
        LOG_LEVEL: env["LOG_LEVEL"] ?? "warn",
      },
    });
    let closing = false;
    return {
      adminUrl: new URL(simulator.adminUrl).origin,
      appUrl: simulator.appUrl,
      appExited: app.exited,
      isClosing: () => closing,
      async close() {
        closing = true;
        await app.stop();
        await simulator.close();
      },
    };
  } catch (cause) {
    await simulator.close();
    throw new StartFailed(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function refuseTakenPort(port: number): Promise<void> {
  const ports = port === 0 ? [] : [port, port + 1, port + 2, port + 3];
  for (const each of ports)
    if (!(await isPortFree(each)))
      throw new StartFailed(
        `Port ${each} is taken by another program. Stop it, or choose another: PORT=4100 npm run demo`,
      );
}

function refuseUnwritableFolder(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch (cause) {
    throw new StartFailed(
      `The data folder ${dataDir} cannot be written. Choose another: DATA_DIR=/tmp/demo npm run demo`,
      { cause },
    );
  }
}

/** Each data folder has a secret of its own: sessions signed with it go on after a restart. */
function readOrMakeSecret(dataDir: string): string {
  const file = path.join(dataDir, "app-secret");
  if (!fs.existsSync(file))
    fs.writeFileSync(file, `shpss_${crypto.randomUUID().replaceAll("-", "")}`, { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}
