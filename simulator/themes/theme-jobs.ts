import { nextId, type SimulatedShop, type SimulatorState, type Theme } from "../state.ts";
import type { NewThemeFile } from "./write-theme-files.ts";
import type { ThemeWriteRule } from "./write-rules.ts";

const KEPT_JOBS = 200;

/** Starts to write the files: at once, or as late as the rule wants it. @returns the job's number. */
export function startJob(
  state: SimulatorState,
  shop: SimulatedShop,
  theme: Theme,
  { files, rule, at }: { files: NewThemeFile[]; rule: ThemeWriteRule; at: Date },
): number {
  const id = nextId(state);
  const pending = rule.result === "lost" ? [] : files.map((file) => fileToWrite(file, rule));
  const dueAtMs = rule.job === "never-ends" ? null : Date.now() + rule.delayMs;
  shop.themeJobs.push({
    id,
    themeId: theme.id,
    writtenAt: at.toISOString(),
    dueAtMs,
    isDone: false,
    names: files.map(({ name }) => name),
    files: pending,
  });
  if (shop.themeJobs.length > KEPT_JOBS) shop.themeJobs.shift();
  finishDueJobs(shop);
  return id;
}

/** Puts into the themes what Shopify has had time to write by now. @returns whether there was any. */
export function finishDueJobs(shop: SimulatedShop): boolean {
  const due = shop.themeJobs.filter(
    ({ isDone, dueAtMs }) => !isDone && dueAtMs !== null && dueAtMs <= Date.now(),
  );
  for (const job of due) {
    const theme = shop.themes.find(({ id }) => id === job.themeId);
    for (const { name, body, encoding } of job.files) {
      if (theme === undefined) break;
      const createdAt = theme.files[name]?.createdAt ?? job.writtenAt;
      theme.files[name] = { body, encoding, createdAt, updatedAt: job.writtenAt };
      theme.updatedAt = job.writtenAt;
    }
    job.isDone = true;
    job.files = [];
  }
  return due.length > 0;
}

/** Names of the theme's files that a job is still writing. */
export function namesBeingWritten({ themeJobs }: SimulatedShop, theme: Theme): Set<string> {
  return new Set(
    themeJobs
      .filter(({ isDone, themeId }) => !isDone && themeId === theme.id)
      .flatMap((job) => job.names),
  );
}

function fileToWrite(file: NewThemeFile, { result }: ThemeWriteRule): NewThemeFile {
  return result === "changed" && file.encoding === "utf8"
    ? { ...file, body: `${file.body}\n` }
    : file;
}
