import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const DOMAIN = [
  "domain/generation",
  "domain/sections",
  "domain/billing",
  "domain/publishing",
  "domain/preview",
  "domain/shops",
  "domain/privacy",
];
const LIQUID = ["liquid/engine", "liquid/check", "liquid/schema"];

/** The table of docs/architecture.md: what a room may import besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  "app/http": [
    "app/screens",
    "app/ui",
    ...DOMAIN,
    ...LIQUID,
    "gateways/shopify",
    "gateways/models/composer",
    "library",
    "platform",
    "db",
  ],
  "app/screens": ["app/ui", ...LIQUID, "library"],
  "app/ui": ["app/screens", ...LIQUID],
  "domain/generation": [
    "domain/billing",
    "domain/sections",
    "domain/preview",
    "domain/shops",
    ...LIQUID,
    "library",
    "platform",
    "db",
  ],
  "domain/publishing": [
    "domain/sections",
    "domain/shops",
    "domain/billing",
    ...LIQUID,
    "platform",
    "db",
  ],
  "domain/preview": ["domain/sections", "domain/shops", ...LIQUID, "platform", "db"],
  "domain/sections": ["library", ...LIQUID, "platform", "db"],
  "domain/billing": ["platform", "db"],
  "domain/shops": ["platform", "db"],
  "domain/privacy": [...DOMAIN, "platform", "db"],
  "gateways/shopify": ["gateways/models/composer", "platform"],
  "gateways/models/composer": [
    "gateways/shopify",
    "library",
    "liquid/check",
    "liquid/schema",
    "platform",
  ],
  library: LIQUID,
  "liquid/engine": LIQUID,
  "liquid/check": LIQUID,
  "liquid/schema": LIQUID,
  platform: [],
  db: ["platform"],
  simulator: ["liquid/engine"],
};

/** What a room may import the types of, and nothing more. */
const MAY_IMPORT_TYPES: Record<string, string[]> = {
  "app/screens": ["app/http", ...DOMAIN],
  "app/ui": ["app/http", ...DOMAIN],
  "gateways/shopify": [...DOMAIN, "liquid/engine"],
  "gateways/models/composer": [...DOMAIN, "liquid/engine"],
  "domain/shops": LIQUID,
};

const ROOMS = Object.keys(MAY_IMPORT);
/** Named one by one: without a .gitignore oxlint would also lint all of node_modules. */
const FOLDERS = [...new Set(ROOMS.map((room) => room.split("/")[0] ?? room))];

/** Lints a project in which every room imports every room once, and returns the refused pairs. */
function refusedImports(importing: (room: string) => string): string[] {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
  for (const file of ["package.json", "tsconfig.json", ".oxlintrc.json"])
    fs.copyFileSync(file, path.join(project, file));
  fs.symlinkSync(path.resolve("node_modules"), path.join(project, "node_modules"));
  for (const from of ROOMS) {
    fs.mkdirSync(path.join(project, from), { recursive: true });
    fs.writeFileSync(path.join(project, from, "target.ts"), "export const value = 1;\n");
    for (const to of ROOMS)
      fs.writeFileSync(path.join(project, from, `${to.replaceAll("/", "_")}.ts`), importing(to));
  }
  const { stdout } = spawnSync(
    path.resolve("node_modules/.bin/oxlint"),
    ["--format=json", ...FOLDERS],
    { cwd: project, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  fs.rmSync(project, { recursive: true });
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  return diagnostics
    .filter(({ code }) => code === "boundaries(dependencies)")
    .map(({ filename }) =>
      filename
        .replace(/\.ts$/, "")
        .replace(/\/([^/]+)$/, (_, to: string) => ` -> ${to.replaceAll("_", "/")}`),
    )
    .toSorted();
}

function pairs(isRefused: (from: string, to: string) => boolean): string[] {
  return ROOMS.flatMap((from) =>
    ROOMS.filter((to) => from !== to && isRefused(from, to)).map((to) => `${from} -> ${to}`),
  ).toSorted();
}

test("lint refuses every import between rooms that the dependency rule does not allow", () => {
  const refused = refusedImports(
    (to) => `import { value } from "#${to}/target.ts";\nexport default value;\n`,
  );

  expect(refused).toEqual(pairs((from, to) => !MAY_IMPORT[from]?.includes(to)));
});

test("types cross a few walls more, and no others", () => {
  const refused = refusedImports(
    (to) => `import type { value } from "#${to}/target.ts";\nexport default 1 as typeof value;\n`,
  );

  expect(refused).toEqual(
    pairs(
      (from, to) => !MAY_IMPORT[from]?.includes(to) && !(MAY_IMPORT_TYPES[from] ?? []).includes(to),
    ),
  );
});
