import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "files");

/** The files of the theme "Barro" as Shopify names them (`sections/header.liquid`), read from this folder. */
export function themeFiles(): Record<string, string> {
  const names = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(FOLDER, path.join(entry.parentPath, entry.name)))
    .toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name.replaceAll(path.sep, "/"),
      readFileSync(path.join(FOLDER, name), "utf8"),
    ]),
  );
}
