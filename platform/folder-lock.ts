import fs from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartRefused } from "./errors.ts";

/** Another process, or another part of this one, has the folder open. */
class FolderInUse extends StartRefused {}

/**
 * Takes a folder for this process alone. The kernel holds the lock, so a killed process leaves none.
 *
 * Node has no call for a kernel file lock; SQLite takes one on any file it opens exclusively.
 *
 * @throws {FolderInUse} when it is taken.
 */
export function lockFolder(folder: string): { release(): void } {
  fs.mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(path.join(folder, "process.lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode=OFF; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new FolderInUse(
      `The data folder ${folder} is in use by another process. The embedded database serves one ` +
        "process: stop the other one, choose another DATA_DIR, or set DATABASE_URL.",
      { cause },
    );
  }
  return { release: () => lock.close() };
}
