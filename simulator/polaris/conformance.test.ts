import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readIcons } from "./bundle.ts";
import { elements } from "./elements.ts";
import { ICON_ALIASES } from "./icon-aliases.ts";
import { readManifest } from "./manifest.ts";

const APP = path.resolve(import.meta.dirname, "../../app");
const manifest = await readManifest();
const implemented = new Map<string, (typeof elements)[keyof typeof elements]>(
  Object.entries(elements),
);

/** Tags that the app does not use and that the stand-in leaves out. */
const LEFT_OUT = new Map([
  ["s-date-picker", "no screen has a calendar; s-date-field has the browser's own"],
]);

/** Attributes that need no property of ours. */
const NATIVE = new Map([
  ["children", "React's children, listed by mistake of the manifest's generator"],
  ["id", "every element has one"],
  ["lang", "every element has one"],
]);

/** Attributes that are no attributes at all. */
const METHODS = new Set(["showoverlay", "hideoverlay", "toggleoverlay"]);

/** App Bridge defines these, not Polaris. */
const OF_APP_BRIDGE = new Set(["s-app-nav", "s-app-window"]);

/** Attributes outside the manifest that the app may use all the same. */
const ALLOWED = new Map([["s-link rel", "App Bridge reads rel=home on the links of s-app-nav"]]);

/** What may stand on any element beside the manifest's attributes. */
const GLOBAL =
  /^(key|ref|slot|id|class|className|style|hidden|lang|dir|title|tabIndex|suppressHydrationWarning|on[A-Za-z]+|(data|aria)-.+)$/;

describe("every stand-in", () => {
  test("exists in the manifest, and every tag of the manifest is implemented or left out with a reason", () => {
    expect([...implemented.keys()].filter((tag) => !manifest.has(tag))).toEqual([]);
    const missing = [...manifest.keys()].filter((tag) => !implemented.has(tag));
    expect(missing).toEqual([...LEFT_OUT.keys()]);
  });

  test.each([...implemented])(
    "%s has every attribute of the manifest as a property",
    (tag, type) => {
      const observed = new Set(type.observedAttributes);
      const missing = (manifest.get(tag)?.attributes ?? []).filter(({ name, fieldName }) => {
        if (NATIVE.has(name)) return false;
        const isProperty = fieldName in type.prototype;
        return !isProperty || !(observed.has(name) || METHODS.has(name) || fieldName === "files");
      });
      expect(missing).toEqual([]);
    },
  );
});

test("nearly all icons of the manifest are drawn, and no other name leads nowhere", async () => {
  const drawn = await readIcons();
  const wanted = manifest.get("s-icon")?.icons ?? [];
  const blank = wanted.filter((name) => !(name in drawn) && !(name in ICON_ALIASES));
  expect(wanted.length).toBeGreaterThan(500);
  expect(blank.length / wanted.length).toBeLessThan(0.15);
  for (const alias of Object.values(ICON_ALIASES)) expect(drawn).toHaveProperty(alias);
});

describe("the app", async () => {
  const used = await usedInApp();
  const drawn = await readIcons();

  test("uses only tags that the manifest has and that are implemented", () => {
    const unknown = used.filter(({ tag }) => !implemented.has(tag) && !OF_APP_BRIDGE.has(tag));
    expect(unknown.map(({ tag, file }) => `${file}: <${tag}>`)).toEqual([]);
  });

  test("uses only attributes that the manifest has", () => {
    const unknown = used.flatMap(({ tag, file, attributes }) => {
      const known = new Set(
        (manifest.get(tag)?.attributes ?? []).map(({ fieldName }) => fieldName),
      );
      return attributes
        .filter((name) => implemented.has(tag) && !known.has(name) && !GLOBAL.test(name))
        .filter((name) => !ALLOWED.has(`${tag} ${name}`))
        .map((name) => `${file}: <${tag} ${name}>`);
    });
    expect(unknown).toEqual([]);
  });

  test("names only icons that are drawn", () => {
    const blank = used.flatMap(({ tag, file, icons }) =>
      icons
        .filter((name) => !(name in drawn) && !(name in ICON_ALIASES))
        .map((name) => `${file}: <${tag}> ${name}`),
    );
    expect(blank).toEqual([]);
  });
});

type Use = { file: string; tag: string; attributes: string[]; icons: string[] };

async function usedInApp(): Promise<Use[]> {
  const entries = await readdir(APP, { recursive: true });
  const files = entries.filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"));
  const uses = await Promise.all(
    files.map(async (file) => tagsIn(await readFile(path.join(APP, file), "utf8"), file)),
  );
  return uses.flat();
}

/** The opening tags of a source, read with care for braces, so that an arrow or a `>` inside a value does not end one. */
function tagsIn(source: string, file: string): Use[] {
  return [...source.matchAll(/<(s-[a-z-]+)(?=[\s/>])/g)].map((match) => {
    const [names, values] = attributesAt(source, match.index + match[0].length);
    const named = names.flatMap((name, index) =>
      name === "icon" || (name === "type" && match[1] === "s-icon") ? [values[index] ?? ""] : [],
    );
    const icons = named
      .filter((value) => /^"[^"]*"$/.test(value))
      .map((value) => value.slice(1, -1));
    return { file, tag: match[1] ?? "", attributes: names, icons };
  });
}

function attributesAt(source: string, start: number): [string[], string[]] {
  const names: string[] = [];
  const values: string[] = [];
  let at = start;
  for (;;) {
    const next = /^\s*(?:([A-Za-z][\w-]*)(=)?|(\{))/.exec(source.slice(at));
    if (!next) return [names, values];
    at += next[0].length;
    if (next[3]) {
      at = closing(source, at - 1);
      continue;
    }
    const end = next[2] ? closing(source, at) : at;
    names.push(next[1] ?? "");
    values.push(source.slice(at, end));
    at = end;
  }
}

/** The end of the quoted text or of the braces that start at `open`. */
function closing(source: string, open: number): number {
  const quote = source[open];
  if (quote === '"' || quote === "'") return source.indexOf(quote, open + 1) + 1;
  let depth = 0;
  for (let index = open; index < source.length; index++) {
    if (source[index] === "{") depth++;
    if (source[index] === "}" && --depth === 0) return index + 1;
  }
  return source.length;
}
