import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** Folders of this one that hold a theme each. */
const FOLDERS = { barro: "files", loma: "loma", quayside: "quayside" } as const;

/** The files of a theme as Shopify names them (`sections/header.liquid`). */
export function themeFiles(theme: keyof typeof FOLDERS): Record<string, string> {
  const folder = path.join(import.meta.dirname, FOLDERS[theme]);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name.replaceAll(path.sep, "/"),
      readFileSync(path.join(folder, name), "utf8"),
    ]),
  );
}
