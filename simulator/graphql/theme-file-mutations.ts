import { z } from "zod";
import { namesBeingWritten, startJob } from "../themes/theme-jobs.ts";
import { takeWriteRule } from "../themes/write-rules.ts";
import {
  closedThemeProblem,
  deleteThemeFiles,
  judgeThemeFiles,
  wholeProblem,
  type NewThemeFile,
  type WriteProblem,
} from "../themes/write-theme-files.ts";
import { now } from "../world.ts";
import { NotImplemented, type Call, type Fields } from "./fields.ts";
import { jobFields } from "./job-queries.ts";
import { fileResultFields, findTheme } from "./theme-fields.ts";

type Arguments = Record<string, unknown>;

const Upsert = z.object({
  files: z.array(
    z.object({
      filename: z.string(),
      body: z.object({ type: z.enum(["TEXT", "BASE64", "URL"]), value: z.string() }),
    }),
  ),
});

/** `themeFilesUpsert`: writes the good files and reports the others, as the shop's rule for writes wants it. */
export function upsertedThemeFiles(call: Call, args: Arguments): Fields {
  const { world, shop } = call;
  const files = Upsert.parse(args).files.map(newFile);
  const theme = findTheme(shop, args["themeId"]);
  if (theme === undefined) return nothingWritten([THEME_NOT_FOUND]);
  const rule = takeWriteRule(world.themeWriteRules, shop.domain);
  const closed = closedThemeProblem(theme);
  if (closed !== null) return nothingWritten([closed]);
  if (rule.refuse !== undefined) return nothingWritten([wholeProblem(rule.refuse)]);
  const { accepted, problems } = judgeThemeFiles(theme, files, namesBeingWritten(shop, theme));
  if (accepted.length === 0) return nothingWritten(problems);
  const at = now(world);
  const results = accepted.map(({ name, body, encoding }) => {
    const createdAt = theme.files[name]?.createdAt ?? at.toISOString();
    return fileResultFields(name, { body, encoding, createdAt, updatedAt: at.toISOString() });
  });
  const id = startJob(world.state, shop, theme, { files: accepted, rule, at });
  const job = shop.themeJobs.find((each) => each.id === id);
  if (job === undefined) throw new Error(`Job ${id} was not kept`);
  return {
    job: rule.job === "none" ? null : jobFields(job),
    upsertedThemeFiles: results,
    userErrors: problems,
  };
}

/** `themeFilesDelete`, which Shopify does at once. */
export function deletedThemeFiles({ world, shop }: Call, args: Arguments): Fields {
  const theme = findTheme(shop, args["themeId"]);
  if (theme === undefined) return { deletedThemeFiles: null, userErrors: [THEME_NOT_FOUND] };
  const names = z.object({ files: z.array(z.string()) }).parse(args).files;
  const { refuse } = takeWriteRule(world.themeWriteRules, shop.domain);
  const refused = closedThemeProblem(theme) ?? (refuse === undefined ? null : wholeProblem(refuse));
  if (refused !== null) return { deletedThemeFiles: [], userErrors: [refused] };
  const busy = namesBeingWritten(shop, theme);
  const { deleted, problems } = deleteThemeFiles(theme, names, { busy, at: now(world) });
  return {
    deletedThemeFiles: deleted.map(({ name, file }) => fileResultFields(name, file)),
    userErrors: problems,
  };
}

function nothingWritten(userErrors: WriteProblem[]): Fields {
  return { job: null, upsertedThemeFiles: [], userErrors };
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

const THEME_NOT_FOUND: WriteProblem = {
  code: "NOT_FOUND",
  field: ["themeId"],
  filename: null,
  message: "Theme does not exist",
};
