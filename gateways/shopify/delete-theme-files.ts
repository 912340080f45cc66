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

/** Deletes up to 50 files. One that is not there counts as deleted. */
export async function deleteThemeFiles(
  graphql: AdminGraphql,
  themeId: string,
  fileNames: string[],
): Promise<DeletedFile[]> {
  const answer = await withThemeAccess(graphql)(DELETE_THEME_FILES, { themeId, files: fileNames });
  const { deletedThemeFiles, userErrors } = parseAnswer(Answer, answer).themeFilesDelete;
  throwUnlessAboutFiles(userErrors);
  return fileNames.map((fileName) => {
    if (deletedThemeFiles?.some(({ filename }) => filename === fileName))
      return { kind: "deleted", fileName };
    const own = userErrors.filter(({ filename }) => filename === null || filename === fileName);
    if (own.length === 0)
      throw new ShopifyUnavailable(`Shopify did not say what became of ${fileName}`);
    if (own.every(({ code }) => code === "NOT_FOUND")) return { kind: "deleted", fileName };
    return { kind: "refused", fileName, message: own.map(({ message }) => message).join("; ") };
  });
}
