import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import type { Theme, ThemeFile } from "../state.ts";
import { connection } from "./connection.ts";
import type { Call, Fields } from "./fields.ts";
import { gid, numberOf } from "./gid.ts";

/** Source: the schema's description of the argument. */
const MOST_NAMES = 50;

type Arguments = Record<string, unknown>;

/** Root fields that read themes. */
export function themeQueries({ shop }: Call): Fields {
  return {
    themes: (args: Arguments) =>
      connection(
        args,
        shop.themes.filter((theme) => isWanted(theme, args)),
        {
          key: ({ id }) => id,
          node: themeFields,
          handled: ["roles", "names"],
        },
      ),
    theme: ({ id }: Arguments) => {
      const theme = findTheme(shop, id);
      return theme === undefined ? null : themeFields(theme);
    },
  };
}

export function findTheme(shop: Call["shop"], id: unknown): Theme | undefined {
  return shop.themes.find((theme) => theme.id === numberOf("OnlineStoreTheme", id));
}

/** An `OnlineStoreTheme` with its files. */
export function themeFields(theme: Theme): Fields {
  return {
    __typename: "OnlineStoreTheme",
    id: gid("OnlineStoreTheme", theme.id),
    name: theme.name,
    role: theme.role,
    prefix: "",
    processing: theme.processing === "running",
    processingFailed: theme.processing === "failed",
    themeStoreId: null,
    createdAt: theme.createdAt,
    updatedAt: theme.updatedAt,
    files: ({ filenames, ...page }: Arguments) => filesConnection(theme, filenames, page),
  };
}

/** What a write or a deletion tells about each file. */
export function fileResultFields(filename: string, file: ThemeFile): Fields {
  return {
    filename,
    checksumMd5: checksumOf(file),
    size: bytesOf(file).length,
    createdAt: file.createdAt,
    updatedAt: file.updatedAt,
  };
}

export function checksumOf(file: ThemeFile): string {
  return createHash("md5").update(bytesOf(file)).digest("hex");
}

export function bytesOf({ body, encoding }: ThemeFile): Buffer {
  return Buffer.from(body, encoding);
}

function filesConnection(theme: Theme, filenames: unknown, page: Arguments): Fields {
  const all = Object.keys(theme.files).toSorted();
  const patterns = Array.isArray(filenames) ? filenames.map(String) : null;
  if (patterns !== null && patterns.length > MOST_NAMES)
    throw new GraphQLError(`filenames: at most ${MOST_NAMES} can be specified`);
  const wanted = patterns?.map(wildcard);
  const shown = wanted ? all.filter((name) => wanted.some((pattern) => pattern.test(name))) : all;
  const missing = (patterns ?? []).filter(
    (name) => !name.includes("*") && theme.files[name] === undefined,
  );
  return {
    ...connection(page, shown, { key: (name) => name, node: (name) => fileFields(theme, name) }),
    userErrors: missing.map((filename) => ({ filename, code: "NOT_FOUND" })),
  };
}

function wildcard(pattern: string): RegExp {
  const parts = pattern
    .split("*")
    .map((part) => part.replaceAll(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`);
}

function fileFields(theme: Theme, name: string): Fields {
  const file = theme.files[name];
  if (file === undefined) throw new Error(`${name} left the theme while it was read`);
  return {
    ...fileResultFields(name, file),
    contentType: CONTENT_TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    body:
      file.encoding === "utf8"
        ? { __typename: "OnlineStoreThemeFileBodyText", content: file.body }
        : { __typename: "OnlineStoreThemeFileBodyBase64", contentBase64: file.body },
  };
}

export const CONTENT_TYPES: Record<string, string> = {
  liquid: "application/x-liquid",
  json: "application/json",
  css: "text/css",
  js: "application/javascript",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  woff2: "font/woff2",
};

function isWanted({ role, name }: Theme, { roles, names }: Arguments): boolean {
  if (Array.isArray(roles) && !roles.includes(role)) return false;
  return !Array.isArray(names) || names.some((pattern) => wildcard(String(pattern)).test(name));
}
