import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** What the bundle is made of. */
const SOURCES = [
  "app",
  "db",
  "domain",
  "gateways",
  "library",
  "liquid",
  "platform",
  "package-lock.json",
  "react-router.config.ts",
  "vite.config.ts",
];
const STAMP = "build/.sources";

/** Builds the app unless the bundle that is there was made from these very sources. */
export async function buildOnce(): Promise<void> {
  const stamp = hashSources();
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === stamp) return;
  console.log("Building the app, once…");
  const built = spawnSync(
    process.execPath,
    [path.resolve("node_modules/@react-router/dev/bin.js"), "build"],
    { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}\n${built.stderr}`);
  fs.writeFileSync(STAMP, stamp);
}

function hashSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES)
    for (const file of filesOf(source)) hash.update(file).update(fs.readFileSync(file));
  return hash.digest("hex");
}

function filesOf(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) return [place];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
