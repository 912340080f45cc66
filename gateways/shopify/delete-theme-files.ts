import { z } from "zod";
import { ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { withThemeAccess } from "./theme-access.ts";
import {
  type PutOff,
  putOffOf,
  THEME_USER_ERROR_FIELDS,
  ThemeUserError,
  throwUnlessAboutFiles,
} from "./theme-user-error.ts";
import { parseAnswer } from "./parse-answer.ts";
import { waitForTurn } from "./wait-for-turn.ts";
import { startPatience, WRITE_PATIENCE } from "./write-patience.ts";

export const DELETE_THEME_FILES = `#graphql
  mutation DeleteThemeFiles($themeId: ID!, $files: [String!]!) {
    themeFilesDelete(themeId: $themeId, files: $files) {
      deletedThemeFiles {
        filename
      }
      userErrors {
        ${THEME_USER_ERROR_FIELDS}
      }
    }
  }
`;

const Answer = z.object({
  themeFilesDelete: z.object({
    deletedThemeFiles: z.array(z.object({ filename: z.string() })).nullable(),
    userErrors: z.array(ThemeUserError),
  }),
});

export type DeletedFile =
  | { kind: "deleted"; fileName: string }
  | { kind: "refused"; fileName: string; message: string };

/** Deletes up to 50 files. One that is not there counts as deleted; what Shopify puts off is tried again. */
export async function deleteThemeFiles(
  graphql: AdminGraphql,
  themeId: string,
  fileNames: string[],
  writePatience = WRITE_PATIENCE,
): Promise<DeletedFile[]> {
  const ask = withThemeAccess(graphql);
  const patience = startPatience(writePatience);
  const ended = new Map<string, DeletedFile>();
  for (;;) {
    const left = fileNames.filter((fileName) => !ended.has(fileName));
    const { deletedThemeFiles, userErrors } = await deleteOnce(ask, themeId, left);
    const deleted = deletedThemeFiles?.map(({ filename }) => filename) ?? [];
    const putOff: PutOff[] = [];
    for (const fileName of left) {
      const later = deleted.includes(fileName) ? null : putOffOf(fileName, userErrors);
      if (later === null) ended.set(fileName, outcomeOf(fileName, deleted, userErrors));
      else putOff.push(later);
    }
    const [first, ...others] = putOff;
    if (first === undefined) return fileNames.flatMap((fileName) => ended.get(fileName) ?? []);
    await waitForTurn(ask, themeId, [first, ...others], patience);
  }
}

async function deleteOnce(ask: AdminGraphql, themeId: string, files: string[]) {
  const answer = await ask(DELETE_THEME_FILES, { themeId, files });
  const { themeFilesDelete } = parseAnswer(Answer, answer);
  throwUnlessAboutFiles(themeFilesDelete.userErrors);
  return themeFilesDelete;
}

function outcomeOf(fileName: string, deleted: string[], errors: ThemeUserError[]): DeletedFile {
  if (deleted.includes(fileName)) return { kind: "deleted", fileName };
  const own = errors.filter(({ filename }) => filename === null || filename === fileName);
  if (own.length === 0)
    throw new ShopifyUnavailable(`Shopify did not say what became of ${fileName}`);
  if (own.every(({ code }) => code === "NOT_FOUND")) return { kind: "deleted", fileName };
  return { kind: "refused", fileName, message: own.map(({ message }) => message).join("; ") };
}
