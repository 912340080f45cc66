import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { createPglite, openPglite, type OpenDatabase } from "#db/open.ts";

const CACHE = "node_modules/.cache";
const PGLITE = "node_modules/@electric-sql/pglite/package.json";
const MIGRATIONS = "db/migrations";

let template: Promise<Blob> | null = null;

/** A migrated embedded database in memory. */
export async function openEmbeddedCopy(): Promise<OpenDatabase> {
  return openPglite(await createPglite({ loadDataDir: await migrated() }));
}

/** Puts a migrated embedded database into a data folder that has none. */
export async function putEmbeddedCopy(dataDir: string): Promise<void> {
  const at = { dataDir: path.join(dataDir, "postgres"), loadDataDir: await migrated() };
  await (await createPglite(at)).close();
}

/** Made once for these migrations and kept between test runs, as making one takes five times as long as loading it. */
function migrated(): Promise<Blob> {
  template ??= readOrMake(path.join(CACHE, `embedded-${fingerprint()}.tar`));
  return template;
}

async function readOrMake(file: string): Promise<Blob> {
  if (!fs.existsSync(file)) await make(file);
  return new Blob([fs.readFileSync(file)]);
}

async function make(file: string): Promise<void> {
  const pglite = await createPglite({});
  const { close } = await openPglite(pglite);
  const dump = await pglite.dumpDataDir("none");
  await close();
  // Another test file may be making the same one: whoever comes last replaces it by its equal.
  const unfinished = `${file}-${randomUUID()}`;
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(unfinished, await dump.bytes());
  fs.renameSync(unfinished, file);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(fs.readFileSync(PGLITE));
  for (const file of fs.globSync(`${MIGRATIONS}/*.sql`).toSorted())
    hash.update(file).update(fs.readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
