import type { Theme } from "../state.ts";
import { now, type World } from "../world.ts";
import { REQUIRED_FILE } from "./required-file.ts";
import { themeFileError } from "./theme-file-error.ts";
import { isClosed, REFUSAL_TEXTS } from "./theme-life.ts";

export type FileEdit = { kind: "saved" | "deleted" } | { kind: "refused"; message: string };

/**
 * What the merchant does in the code editor: saves one file as Shopify would take it, or with `null` deletes it.
 * No webhook tells of it. A file that templates use is deleted like any other.
 */
export function editThemeFile(
  world: World,
  theme: Theme,
  name: string,
  body: string | null,
): FileEdit {
  if (theme.processing !== "done")
    return { kind: "refused", message: REFUSAL_TEXTS["in-preparation"] };
  if (isClosed(theme)) return { kind: "refused", message: REFUSAL_TEXTS.closed };
  const current = Object.hasOwn(theme.files, name) ? theme.files[name] : undefined;
  if (body === null) return deleteFile(world, theme, name, current !== undefined);
  const message = saveFile(world, theme, name, body);
  return message === null ? { kind: "saved" } : { kind: "refused", message };
}

/**
 * What the merchant does in the theme editor: saves a template. A trial can be customized, though its code is closed.
 *
 * @returns why Shopify does not take it, or null.
 */
export function customizeTheme(
  world: World,
  theme: Theme,
  name: string,
  body: string,
): string | null {
  if (theme.processing !== "done") return REFUSAL_TEXTS["in-preparation"];
  return isClosed(theme) && theme.role !== "DEMO"
    ? REFUSAL_TEXTS.closed
    : saveFile(world, theme, name, body);
}

function saveFile(world: World, theme: Theme, name: string, body: string): string | null {
  const message = themeFileError(theme, { name, body }, new Set());
  if (message !== null) return message;
  const at = now(world).toISOString();
  const createdAt = theme.files[name]?.createdAt ?? at;
  theme.files[name] = { body, encoding: "utf8", createdAt, updatedAt: at };
  theme.updatedAt = at;
  world.save();
  return null;
}

function deleteFile(world: World, theme: Theme, name: string, exists: boolean): FileEdit {
  if (!exists) return { kind: "refused", message: "File not found" };
  if (name === REQUIRED_FILE) return { kind: "refused", message: `${name} cannot be deleted` };
  delete theme.files[name];
  theme.updatedAt = now(world).toISOString();
  world.save();
  return { kind: "deleted" };
}
