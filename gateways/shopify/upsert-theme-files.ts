import { z } from "zod";
import { checksumOf } from "#platform/checksum.ts";
import { ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { parseAnswer } from "./parse-answer.ts";
import { withThemeAccess } from "./theme-access.ts";
import {
  type PutOff,
  putOffOf,
  THEME_USER_ERROR_FIELDS,
  ThemeUserError,
  throwUnlessAboutFiles,
} from "./theme-user-error.ts";
import { waitForTurn } from "./wait-for-turn.ts";
import { startPatience, WRITE_PATIENCE, type Patience } from "./write-patience.ts";

export const UPSERT_THEME_FILES = `#graphql
  mutation UpsertThemeFiles($themeId: ID!, $files: [OnlineStoreThemeFilesUpsertFileInput!]!) {
    themeFilesUpsert(themeId: $themeId, files: $files) {
      job {
        id
        done
      }
      upsertedThemeFiles {
        filename
        checksumMd5
      }
      userErrors {
        ${THEME_USER_ERROR_FIELDS}
      }
    }
  }
`;

export const READ_JOB = `#graphql
  query ReadJob($id: ID!) {
    job(id: $id) {
      id
      done
    }
  }
`;

/** Shopify's limit for one call. */
const FILES_A_CALL = 50;
const JOB_POLL_IN_MS = 250;

const Job = z.object({ id: z.string(), done: z.boolean() });

const Answer = z.object({
  themeFilesUpsert: z.object({
    job: Job.nullable(),
    upsertedThemeFiles: z
      .array(z.object({ filename: z.string(), checksumMd5: z.string().nullable() }))
      .nullable(),
    userErrors: z.array(ThemeUserError),
  }),
});

const JobAnswer = z.object({ job: Job.nullable() });

type File = { fileName: string; body: string };
type Target = { ask: AdminGraphql; themeId: string; patience: Patience };

/** One entry a file: some can be written while others are refused. */
export type UpsertedFile =
  | { kind: "written"; fileName: string; checksum: string }
  | { kind: "refused"; fileName: string; message: string };

/**
 * Writes up to 50 files and waits until Shopify is done with them. What Shopify puts off, because of too many
 * updates or another write of the same file, is tried again a few times; nothing of it was written before.
 */
export async function upsertThemeFiles(
  graphql: AdminGraphql,
  themeId: string,
  files: File[],
  writePatience = WRITE_PATIENCE,
): Promise<UpsertedFile[]> {
  if (files.length > FILES_A_CALL) throw new RangeError(`At most ${FILES_A_CALL} files a call`);
  const ask = withThemeAccess(graphql);
  const target = { ask, themeId, patience: startPatience(writePatience) };
  const ended = new Map<string, UpsertedFile>();
  for (;;) {
    const left = files.filter(({ fileName }) => !ended.has(fileName));
    const { outcomes, putOff } = await upsertOnce(target, left);
    for (const outcome of outcomes) ended.set(outcome.fileName, outcome);
    const [first, ...others] = putOff;
    if (first === undefined) return files.flatMap(({ fileName }) => ended.get(fileName) ?? []);
    await waitForTurn(ask, themeId, [first, ...others], target.patience);
  }
}

async function upsertOnce({ ask, themeId, patience }: Target, files: File[]) {
  const answer = await ask(UPSERT_THEME_FILES, {
    themeId,
    files: files.map(({ fileName, body }) => ({
      filename: fileName,
      body: { type: "TEXT", value: body },
    })),
  });
  const { job, upsertedThemeFiles, userErrors } = parseAnswer(Answer, answer).themeFilesUpsert;
  throwUnlessAboutFiles(userErrors);
  if (job !== null) await finished(ask, job, patience);
  const outcomes: UpsertedFile[] = [];
  const putOff: PutOff[] = [];
  for (const { fileName, body } of files) {
    const written = upsertedThemeFiles?.find(({ filename }) => filename === fileName);
    const later = putOffOf(fileName, userErrors);
    if (written !== undefined)
      outcomes.push({
        kind: "written",
        fileName,
        checksum: written.checksumMd5 ?? checksumOf(body),
      });
    else if (later !== null) putOff.push(later);
    else outcomes.push({ kind: "refused", fileName, message: messageFor(fileName, userErrors) });
  }
  return { outcomes, putOff };
}

async function finished(
  ask: AdminGraphql,
  { id, done }: z.infer<typeof Job>,
  patience: Patience,
): Promise<void> {
  let isDone = done;
  while (!isDone) {
    await patience.wait(JOB_POLL_IN_MS, "Shopify is still writing the files");
    const { job } = parseAnswer(JobAnswer, await ask(READ_JOB, { id }));
    isDone = job === null || job.done;
  }
}

function messageFor(fileName: string, errors: ThemeUserError[]): string {
  const own = errors.filter(({ filename }) => filename === fileName);
  const relevant = own.length > 0 ? own : errors;
  if (relevant.length === 0)
    throw new ShopifyUnavailable(`Shopify did not say what became of ${fileName}`);
  return relevant.map(({ message }) => message).join("; ");
}
