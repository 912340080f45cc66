import path from "node:path";
import { startDemo, StartFailed, type Demo } from "./demo/start-demo.ts";

/** `npm run demo`: everything on this machine, with no account and no network. */
try {
  const demo = await startDemo({
    port: portOf(process.env["PORT"] ?? "4000"),
    dataDir: path.resolve(process.env["DATA_DIR"] ?? ".data"),
    env: process.env,
  });
  stopWithIt(demo);
  console.log(`Ready: ${demo.adminUrl}`);
} catch (error) {
  if (!(error instanceof StartFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}

function portOf(text: string): number {
  const port = Number(text);
  // Three more follow from it.
  if (!/^\d+$/.test(text) || port > 65_532)
    throw new StartFailed("PORT must be a whole number from 0 to 65532: PORT=4100 npm run demo");
  return port;
}

function stopWithIt(demo: Demo): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      isStopping = true;
      // The terminal shows ^C; say that it was heard.
      console.log("\nStopping.");
      void demo.close().then(() => process.exit(0));
    });
  void demo.app().exited.then((code) => {
    if (isStopping) return;
    console.error(`The app stopped unexpectedly (${code}). Its messages are above.`);
    process.exit(1);
  });
}
