import { buildSync } from "esbuild";
import { fileURLToPath } from "node:url";
import type { Urls } from "../world.ts";

const ENTRIES = {
  "app-bridge": "../app-bridge/app-bridge.ts",
  "admin-shell": "../admin/client/admin-shell.ts",
};

const built = new Map<string, string>();

/** A plain script for browsers, built from TypeScript at its first use. */
export function browserScript(name: keyof typeof ENTRIES, { admin, storefronts }: Urls): string {
  const key = `${name} ${admin}`;
  const known = built.get(key);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(ENTRIES[name], import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    define: { ADMIN_ORIGIN: JSON.stringify(admin), STOREFRONTS: JSON.stringify(storefronts) },
  });
  const script = outputFiles[0]?.text ?? "";
  built.set(key, script);
  return script;
}
