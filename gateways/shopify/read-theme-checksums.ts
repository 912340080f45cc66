import { z } from "zod";
import type { ThemeFileChecksum } from "#domain/shops/shopify-admin.ts";
import { NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { parseAnswer } from "./parse-answer.ts";
import { withThemeAccess } from "./theme-access.ts";

export const READ_THEME_CHECKSUMS = `#graphql
  query ReadThemeChecksums($themeId: ID!, $fileNames: [String!]!, $first: Int!) {
    theme(id: $themeId) {
      files(filenames: $fileNames, first: $first) {
        nodes {
          filename
          checksumMd5
        }
        pageInfo {
          hasNextPage
        }
        userErrors {
          code
          filename
        }
      }
    }
  }
`;

/** Files that one call names at most; Shopify counts the query by them. */
const FILES_A_CALL = 50;

const Answer = z.object({
  theme: z
    .object({
      files: z
        .object({
          nodes: z.array(z.object({ filename: z.string(), checksumMd5: z.string().nullable() })),
          pageInfo: z.object({ hasNextPage: z.boolean() }),
          userErrors: z.array(z.object({ code: z.string(), filename: z.string() })),
        })
        .nullable(),
    })
    .nullable(),
});

/**
 * The files that exist among the names, one call for every 50 of them.
 *
 * @throws {ShopifyUnavailable} rather than leave out a file that may exist.
 */
export async function readThemeChecksums(
  graphql: AdminGraphql,
  themeId: string,
  fileNames: string[],
): Promise<ThemeFileChecksum[]> {
  const found: ThemeFileChecksum[] = [];
  for (let start = 0; start < fileNames.length; start += FILES_A_CALL)
    found.push(...(await readSome(graphql, themeId, fileNames.slice(start, start + FILES_A_CALL))));
  return found;
}

async function readSome(
  graphql: AdminGraphql,
  themeId: string,
  fileNames: string[],
): Promise<ThemeFileChecksum[]> {
  const { theme } = parseAnswer(
    Answer,
    await withThemeAccess(graphql)(READ_THEME_CHECKSUMS, {
      themeId,
      fileNames,
      first: fileNames.length,
    }),
  );
  if (theme === null) throw new NotFound("The theme does not exist");
  if (theme.files === null || theme.files.pageInfo.hasNextPage)
    throw new ShopifyUnavailable("Shopify did not name all of the theme's files");
  const [failed] = theme.files.userErrors.filter(
    ({ code }) => !["NOT_FOUND", "SUCCESS"].includes(code),
  );
  if (failed !== undefined)
    throw new ShopifyUnavailable(`Shopify could not read ${failed.filename} (${failed.code})`);
  return theme.files.nodes.map(({ filename, checksumMd5 }) => ({
    fileName: filename,
    checksum: checksumMd5,
  }));
}
