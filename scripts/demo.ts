import path from "node:path";
import { startDemo, StartFailed } from "./demo/start-demo.ts";

/** `npm run demo`: everything on this machine, with no account and no network. */
try {
  const demo = await startDemo({
    port: Number(process.env["PORT"] ?? 4000),
    dataDir: path.resolve(process.env["DATA_DIR"] ?? ".data"),
    env: process.env,
  });
  console.log(`Ready: ${demo.adminUrl}`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      // The terminal shows ^C; say that it was heard.
      console.log("\nStopping.");
      void demo.close().then(() => process.exit(0));
    });
  demo.appExited.then(
    (code) => {
      if (demo.isClosing()) return;
      console.error(`The app stopped unexpectedly (${code}). Its messages are above.`);
      process.exit(1);
    },
    () => undefined,
  );
} catch (error) {
  if (!(error instanceof StartFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}
