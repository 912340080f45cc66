#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The command of package.json: plain JavaScript, since it has to start under any Node. */
const OLDEST_NODE = 24;

if (Number(process.versions.node.split(".")[0]) >= OLDEST_NODE) {
  await import("./section-check/strip-types.js");
  const { runSectionCheck } = await import("./section-check/run.ts");
  process.exitCode = await runSectionCheck(process.argv.slice(2));
} else {
  process.exitCode = runWithOwnNode();
}

/** The Node that came along with the package, where there is one for this machine. */
function runWithOwnNode() {
  try {
    const name = `node-${process.platform}-${process.arch}/bin/node`;
    const node = createRequire(import.meta.url).resolve(name);
    const script = fileURLToPath(import.meta.url);
    const { status } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: "inherit" });
    return status ?? 2;
  } catch {
    process.stderr.write(`section-check needs Node ${OLDEST_NODE} or newer.\n`);
    return 2;
  }
}
