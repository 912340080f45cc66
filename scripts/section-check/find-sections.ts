import { readdir, stat } from "node:fs/promises";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "bower_components"]);

/**
 * The files that a path of the command line means: itself, or every `sections/*.liquid` below a folder.
 *
 * Links inside folders are not followed.
 *
 * @throws {Error} of the file system when the path cannot be read.
 */
export async function findSections(given: string): Promise<string[]> {
  if (given === "-") return [given];
  if (!(await stat(given)).isDirectory()) return [given];
  return (await walk(given, path.basename(path.resolve(given)))).toSorted();
}

async function walk(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const address = path.join(folder, entry.name);
    if (entry.isFile() && name === "sections" && entry.name.endsWith(".liquid"))
      found.push(address);
    const isLeftOut = entry.name.startsWith(".") || SKIPPED.has(entry.name);
    if (entry.isDirectory() && !isLeftOut) found.push(...(await walk(address, entry.name)));
  }
  return found;
}
