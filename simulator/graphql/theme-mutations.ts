import { z } from "zod";
import type { Theme } from "../state.ts";
import {
  deleteThemeFiles,
  writeThemeFiles,
  type NewThemeFile,
  type WriteProblem,
} from "../themes/write-theme-files.ts";
import { sendThemeWebhook } from "../webhooks/theme-webhooks.ts";
import { now } from "../world.ts";
import { nextId } from "../state.ts";
import { NotImplemented, type Call, type Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { fileResultFields, findTheme, themeFields } from "./theme-fields.ts";

type Arguments = Record<string, unknown>;

const Upsert = z.object({
  files: z.array(
    z.object({
      filename: z.string(),
      body: z.object({ type: z.enum(["TEXT", "BASE64", "URL"]), value: z.string() }),
    }),
  ),
});

/** Root fields that change themes and their files. */
export function themeMutations(call: Call): Fields {
  const { shop } = call;
  return {
    themeFilesUpsert: (args: Arguments) => {
      const theme = findTheme(shop, args["themeId"]);
      if (theme === undefined) return { ...upsertAnswer(null, []), userErrors: [themeNotFound()] };
      const files = Upsert.parse(args).files.map(newFile);
      const { written, problems } = writeThemeFiles(theme, files, now(call.world));
      const results = written.map((name) => resultOf(theme, name));
      return { ...upsertAnswer(written.length > 0 ? call : null, results), userErrors: problems };
    },
    themeFilesDelete: (args: Arguments) => {
      const theme = findTheme(shop, args["themeId"]);
      if (theme === undefined) return { deletedThemeFiles: null, userErrors: [themeNotFound()] };
      const names = z.object({ files: z.array(z.string()) }).parse(args).files;
      const { deleted, problems } = deleteThemeFiles(theme, names, now(call.world));
      const deletedThemeFiles = deleted.map(({ name, file }) => fileResultFields(name, file));
      return { deletedThemeFiles, userErrors: problems };
    },
    themePublish: ({ id }: Arguments) => publish(call, id),
    themeDuplicate: ({ id, name }: Arguments) => duplicate(call, id, name),
  };
}

function upsertAnswer(call: Call | null, upsertedThemeFiles: Fields[]): Fields {
  const job = call === null ? null : { id: gid("Job", nextId(call.world.state)), done: true };
  return { job, upsertedThemeFiles };
}

function newFile({ filename, body }: z.infer<typeof Upsert>["files"][number]): NewThemeFile {
  if (body.type === "URL") throw new NotImplemented("theme files read from a URL");
  const text =
    body.type === "TEXT" ? body.value : Buffer.from(body.value, "base64").toString("utf8");
  // A file written as base64 is text all the same when its bytes are.
  return body.type === "TEXT" || !text.includes("\uFFFD")
    ? { name: filename, body: text, encoding: "utf8" }
    : { name: filename, body: body.value, encoding: "base64" };
}

function resultOf(theme: Theme, name: string): Fields {
  const file = theme.files[name];
  if (file === undefined) throw new Error(`${name} was not written`);
  return fileResultFields(name, file);
}

function publish({ world, shop }: Call, id: unknown): Fields {
  const theme = findTheme(shop, id);
  if (theme === undefined) {
    return { theme: null, userErrors: [{ code: "NOT_FOUND", field: ["id"], message: NO_THEME }] };
  }
  for (const each of shop.themes) if (each.role === "MAIN") each.role = "UNPUBLISHED";
  theme.role = "MAIN";
  sendThemeWebhook(world, shop, "themes/publish", theme);
  return { theme: themeFields(theme), userErrors: [] };
}

function duplicate({ world, shop }: Call, id: unknown, name: unknown): Fields {
  const theme = findTheme(shop, id);
  if (theme === undefined) {
    return {
      newTheme: null,
      userErrors: [{ code: "NOT_FOUND", field: ["id"], message: NO_THEME }],
    };
  }
  const at = now(world).toISOString();
  const copy: Theme = {
    ...structuredClone(theme),
    id: nextId(world.state),
    name: typeof name === "string" && name !== "" ? name : `Copy of ${theme.name}`,
    role: "UNPUBLISHED",
    createdAt: at,
    updatedAt: at,
  };
  shop.themes.push(copy);
  sendThemeWebhook(world, shop, "themes/create", copy);
  return { newTheme: themeFields(copy), userErrors: [] };
}

const NO_THEME = "Theme does not exist";

const themeNotFound = (): WriteProblem => ({
  code: "NOT_FOUND",
  field: ["themeId"],
  filename: null,
  message: NO_THEME,
});
