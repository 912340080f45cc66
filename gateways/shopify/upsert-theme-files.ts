import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { withThemeAccess } from "./theme-access.ts";
import {
  THEME_USER_ERROR_FIELDS,
  ThemeUserError,
  throwUnlessAboutFiles,
} from "./theme-user-error.ts";
import { parseAnswer } from "./parse-answer.ts";

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
const JOB_PATIENCE_IN_MS = 10_000;

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

/** One entry a file: some can be written while others are refused. */
export type UpsertedFile =
  | { kind: "written"; fileName: string; checksum: string }
  | { kind: "refused"; fileName: string; message: string };

/** Writes up to 50 files and waits until Shopify is done with them. */
export async function upsertThemeFiles(
  graphql: AdminGraphql,
  themeId: string,
  files: { fileName: string; body: string }[],
): Promise<UpsertedFile[]> {
  if (files.length > FILES_A_CALL) throw new RangeError(`At most ${FILES_A_CALL} files a call`);
  const ask = withThemeAccess(graphql);
  const answer = await ask(UPSERT_THEME_FILES, {
    themeId,
    files: files.map(({ fileName, body }) => ({
      filename: fileName,
      body: { type: "TEXT", value: body },
    })),
  });
  const { job, upsertedThemeFiles, userErrors } = parseAnswer(Answer, answer).themeFilesUpsert;
  throwUnlessAboutFiles(userErrors);
  if (job !== null) await finished(ask, job);
  return files.map(({ fileName, body }) => {
    const written = upsertedThemeFiles?.find(({ filename }) => filename === fileName);
    if (written !== undefined)
      return { kind: "written", fileName, checksum: written.checksumMd5 ?? md5(body) };
    return { kind: "refused", fileName, message: messageFor(fileName, userErrors) };
  });
}

async function finished(ask: AdminGraphql, { id, done }: z.infer<typeof Job>): Promise<void> {
  const deadline = performance.now() + JOB_PATIENCE_IN_MS;
  let isDone = done;
  while (!isDone) {
    if (performance.now() > deadline)
      throw new ShopifyUnavailable("Shopify is still writing the files after 10 seconds");
    await sleep(JOB_POLL_IN_MS);
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

function md5(body: string): string {
  return createHash("md5").update(body).digest("hex");
}
