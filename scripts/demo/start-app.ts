import { spawn } from "node:child_process";
import { once } from "node:events";

const START_LIMIT_IN_MS = 60_000;
const STOP_LIMIT_IN_MS = 12_000;
const PRELOADED = ["./simulator/route-shopify-hosts.ts", "./scripts/demo/end-with-parent.ts"];

export type App = {
  pid: number;
  exited: Promise<number>;
  /** Asks it to stop, and insists after a while. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
};

/**
 * The production server as a process of its own, its way to Shopify led to the local one.
 *
 * @throws when it ends, or does not answer in time; with what it said, which is shown nowhere else.
 */
export async function startApp(options: {
  upstreamPort: number;
  env: NodeJS.ProcessEnv;
}): Promise<App> {
  const child = spawn(
    process.execPath,
    [...PRELOADED.flatMap((file) => ["--import", file]), "server.ts"],
    { env: options.env, stdio: ["pipe", "ignore", "pipe"] },
  );
  let isReady = false;
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (isReady) process.stderr.write(text);
    else said = (said + text).slice(-4_000);
  });
  const exited = once(child, "exit").then(([code]) => Number(code ?? -1));
  // Its last words may come after its exit.
  const closed = once(child, "close");
  const kill = async (signal: "SIGTERM" | "SIGKILL") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  await Promise.race([
    answers(`http://127.0.0.1:${options.upstreamPort}/readyz`),
    closed.then(() => {
      throw new Error(`The app did not start. ${said.trim()}`);
    }),
  ]).catch(async (error: unknown) => {
    await kill("SIGKILL");
    throw error;
  });
  isReady = true;
  process.stderr.write(said);
  return {
    pid: child.pid ?? 0,
    exited,
    async stop() {
      const insist = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_IN_MS);
      await kill("SIGTERM");
      clearTimeout(insist);
    },
    kill: () => kill("SIGKILL"),
  };
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_IN_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The app did not answer at ${url} in time.`);
}
