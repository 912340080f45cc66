import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const CACHE = path.resolve(HERE, "../../node_modules/.cache/polaris");
const TOKENS = packageFile("@shopify/polaris-tokens/css/styles.css");
const ICONS = path.dirname(packageFile("@shopify/polaris-icons/dist/svg/CheckIcon.svg"));
const PACKAGES = ["lit", "esbuild", "@shopify/polaris-tokens", "@shopify/polaris-icons"];

let script: Promise<string> | undefined;

/**
 * The script that stands in for https://cdn.shopify.com/shopifycloud/polaris.js: every element, token and icon.
 * Kept in memory and, by the hash of what it is made of, on disk.
 */
export function polarisScript(): Promise<string> {
  script ??= cachedScript().catch((error: unknown) => {
    script = undefined;
    throw error;
  });
  return script;
}

async function cachedScript(): Promise<string> {
  const file = path.join(CACHE, `${await contentHash()}.js`);
  const cached = await readIfThere(file);
  if (cached !== undefined) return cached;
  const bundled = await bundle();
  await mkdir(CACHE, { recursive: true });
  // Written aside, then moved: another process may be reading or writing the same file.
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, bundled);
  await rename(aside, file);
  return bundled;
}

async function bundle(): Promise<string> {
  const tokens = await readFile(TOKENS, "utf8");
  const result = await build({
    entryPoints: [path.join(HERE, "polaris.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    define: {
      POLARIS_TOKENS: JSON.stringify(tokens),
      POLARIS_ICONS: JSON.stringify(await readIcons()),
    },
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error("esbuild wrote no file for the Polaris stand-in");
  return output.text;
}

/** Icon name → the markup inside its `<svg>`. */
export async function readIcons(): Promise<Record<string, string>> {
  const files = (await readdir(ICONS)).filter((file) => file.endsWith("Icon.svg"));
  const icons = await Promise.all(
    files.map(async (file) => {
      const drawing = await readFile(path.join(ICONS, file), "utf8");
      return [iconName(file), drawing.replace(/^\s*<svg[^>]*>|<\/svg>\s*$/g, "")];
    }),
  );
  return Object.fromEntries(icons);
}

const iconName = (file: string) =>
  file
    .replace(/Icon\.svg$/, "")
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();

async function contentHash(): Promise<string> {
  const sources = (await readdir(HERE)).filter((file) => /(?<!\.test)\.ts$/.test(file)).toSorted();
  const hash = createHash("sha256");
  for (const file of sources) hash.update(file).update(await readFile(path.join(HERE, file)));
  for (const name of PACKAGES)
    hash.update(await readFile(path.resolve(HERE, "../../node_modules", name, "package.json")));
  return hash.digest("hex").slice(0, 16);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function packageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
