import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const map = fs.readFileSync("docs/requirements-map.md", "utf8");
const named = [...map.matchAll(/`((?:app|db|domain|tests)\/[\w./$*-]+)`/g)].map(
  ([, place]) => place ?? "",
);

test("every file that the requirements map names exists", () => {
  const missing = named.filter((place) => fs.globSync(place).length === 0);

  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(30);
});

test("every function of a row stands in one of the row's files, by its name", () => {
  const rows = map
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.includes("domain/"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  const missing = rows.flatMap(([, what = "", files = ""]) => {
    const sources = [...files.matchAll(/`([\w./-]+\.ts)`/g)].map(([, file]) =>
      read(file ?? "", files),
    );
    const names = what.match(/\b[a-z]+[A-Z]\w+\b/g) ?? [];
    return names.filter(
      (name) =>
        sources.length > 0 && !sources.some((source) => new RegExp(`\\b${name}\\b`).test(source)),
    );
  });

  expect(missing).toEqual([]);
});

/** A second file of a cell may be named without its folder. */
function read(file: string, cell: string): string {
  const folder = /`(domain\/[\w/-]+)\/[\w.-]+`/.exec(cell)?.[1] ?? "";
  const place = file.includes("/") ? file : path.join(folder, file);
  return fs.readFileSync(place, "utf8");
}
