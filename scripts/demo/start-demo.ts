import fs from "node:fs";
import path from "node:path";
import { startSimulator } from "#simulator/simulator.ts";
import { lockFolder } from "#platform/folder-lock.ts";
import { buildOnce } from "./build-once.ts";
import { freePort, isPortFree } from "./ports.ts";
import { startApp, type App } from "./start-app.ts";

/** A person can mend it; the message says how. */
export class StartFailed extends Error {}

/** The demo's own credentials: worthless outside of this machine, made anew for no one else. */
export const DEMO_API_KEY = "ai-section-generator";
const DEMO_SCOPES =
  "read_products,read_themes,write_themes,read_content,read_files,read_online_store_navigation,read_metaobjects,read_metaobject_definitions";

export type Demo = {
  adminUrl: string;
  appUrl: string;
  /** The app's process as it is now. */
  app(): App;
  /** Starts the app again after it was killed, at the same address and on the same data. */
  restartApp(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts the local Shopify in this process and the app in one of its own, as in production.
 *
 * The admin shell answers on `port`, the app's public address on the next one, the storefronts after it.
 *
 * @throws {StartFailed} when a port is taken, the data folder cannot be used, or the app does not start.
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(options);
    } catch (error) {
      if (!(error instanceof PortLost) || attempt === ATTEMPTS) throw error;
    }
  }
}

type DemoOptions = { port: number; dataDir: string; env: NodeJS.ProcessEnv };

/** A port that was free when it was chosen can be another program's when the app asks for it. */
class PortLost extends StartFailed {}
const ATTEMPTS = 3;

async function startOnce({ port, dataDir, env }: DemoOptions): Promise<Demo> {
  await refuseTakenPort(port);
  refuseUnwritableFolder(dataDir);
  const lock = lockDataFolder(dataDir);
  const opened: { close(): Promise<void> | void }[] = [{ close: () => lock.release() }];
  const close = async () => {
    for (const each of opened.splice(0).toReversed()) await each.close();
  };
  let upstreamPort = 0;
  try {
    await buildOnce();
    const apiSecret = readOrMakeSecret(dataDir);
    upstreamPort = await freePort();
    const simulator = await startSimulator({
      ...portsFrom(port),
      appUpstream: `http://127.0.0.1:${upstreamPort}`,
      apiKey: DEMO_API_KEY,
      apiSecret,
      scopes: DEMO_SCOPES.split(","),
      dataDir,
    });
    opened.push(simulator);
    const start = () =>
      startApp({ upstreamPort, env: appEnv(env, { apiSecret, upstreamPort, dataDir, simulator }) });
    let app = await start();
    opened.push({ close: () => app.stop() });
    return {
      adminUrl: new URL(simulator.adminUrl).origin,
      appUrl: simulator.appUrl,
      app: () => app,
      restartApp: async () => {
        app = await start();
      },
      close,
    };
  } catch (cause) {
    await close();
    const message = cause instanceof Error ? cause.message : String(cause);
    const isLost = message.includes(`Port ${upstreamPort} of`);
    throw new (isLost ? PortLost : StartFailed)(message, { cause });
  }
}

/** The shell's port is the address that people know: the others follow from it, or are free ones. */
function portsFrom(port: number) {
  if (port === 0) return { port, appPort: 0 };
  return { port, appPort: port + 1, storefrontPorts: [port + 2, port + 3] };
}

function appEnv(
  env: NodeJS.ProcessEnv,
  at: {
    apiSecret: string;
    upstreamPort: number;
    dataDir: string;
    simulator: { adminUrl: string; appUrl: string };
  },
): NodeJS.ProcessEnv {
  return {
    ...env,
    NODE_ENV: "production",
    DEMO: "1",
    HOST: "127.0.0.1",
    PORT: String(at.upstreamPort),
    TRUSTED_PROXIES: "1",
    DATA_DIR: at.dataDir,
    SHOPIFY_API_KEY: DEMO_API_KEY,
    SHOPIFY_API_SECRET: at.apiSecret,
    SHOPIFY_APP_URL: at.simulator.appUrl,
    SCOPES: DEMO_SCOPES,
    SIMULATOR_URL: new URL(at.simulator.adminUrl).origin,
    LOG_LEVEL: env["LOG_LEVEL"] ?? "warn",
  };
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

/** The app's own lock is on the same folder, so this one, for what Shopify keeps, is on one inside. */
function lockDataFolder(dataDir: string): { release(): void } {
  try {
    return lockFolder(path.join(dataDir, "demo"));
  } catch (cause) {
    throw new StartFailed(
      `The data folder ${dataDir} is in use by another demo. Stop it, or choose another: DATA_DIR=/tmp/demo npm run demo`,
      { cause },
    );
  }
}

/** Each data folder has a secret of its own: sessions signed with it go on after a restart. */
function readOrMakeSecret(dataDir: string): string {
  const file = path.join(dataDir, "app-secret");
  const known = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  if (known !== "") return known;
  const made = `shpss_${crypto.randomUUID().replaceAll("-", "")}`;
  fs.writeFileSync(file, made, { mode: 0o600, flush: true });
  return made;
}
