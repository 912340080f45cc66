import { z } from "zod";
import type { ThemeFile } from "#domain/shops/shopify-admin.ts";
import { checksumOf } from "#platform/checksum.ts";
import { NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { withThemeAccess } from "./theme-access.ts";
import { parseAnswer } from "./parse-answer.ts";

export const READ_THEME_FILES = `#graphql
  query ReadThemeFiles($themeId: ID!, $fileNames: [String!]!, $after: String) {
    theme(id: $themeId) {
      files(filenames: $fileNames, first: 50, after: $after) {
        nodes {
          filename
          checksumMd5
          size
          updatedAt
          body {
            __typename
            ... on OnlineStoreThemeFileBodyText {
              content
            }
            ... on OnlineStoreThemeFileBodyBase64 {
              contentBase64
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        userErrors {
          code
          filename
        }
      }
    }
  }
`;

const Body = z.object({ content: z.string().optional(), contentBase64: z.string().optional() });

const Node = z.object({
  filename: z.string(),
  checksumMd5: z.string().nullable(),
  size: z.coerce.number(),
  updatedAt: z.coerce.date(),
  body: Body,
});

const Answer = z.object({
  theme: z
    .object({
      files: z
        .object({
          nodes: z.array(Node),
          pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
          userErrors: z.array(z.object({ code: z.string(), filename: z.string() })),
        })
        .nullable(),
    })
    .nullable(),
});

/** Names that end so are text even when Shopify sends them as Base64. */
const TEXT_FILE = /\.(liquid|json|css|js|svg|txt)$/;
const ALLOWED_PAGES = 40;
/** Shopify's limit for one call. */
const NAMES_A_CALL = 50;

/** The files that exist among the names, which may contain `*`; each of them once. */
export async function readThemeFiles(
  graphql: AdminGraphql,
  themeId: string,
  fileNames: string[],
): Promise<ThemeFile[]> {
  const found = new Map<string, ThemeFile>();
  for (let start = 0; start < fileNames.length; start += NAMES_A_CALL) {
    const names = fileNames.slice(start, start + NAMES_A_CALL);
    for (const file of await readNamed(graphql, themeId, names)) found.set(file.fileName, file);
  }
  return [...found.values()];
}

async function readNamed(
  graphql: AdminGraphql,
  themeId: string,
  fileNames: string[],
): Promise<ThemeFile[]> {
  const found: ThemeFile[] = [];
  let after: string | null = null;
  for (let page = 0; page < ALLOWED_PAGES; page += 1) {
    const files = await readPage(graphql, { themeId, fileNames, after });
    found.push(...files.nodes.map(themeFileOf));
    if (!files.pageInfo.hasNextPage) return found;
    after = files.pageInfo.endCursor;
  }
  throw new ShopifyUnavailable(`The theme has more than ${found.length} files of these names`);
}

async function readPage(graphql: AdminGraphql, variables: Record<string, unknown>) {
  const { theme } = parseAnswer(
    Answer,
    await withThemeAccess(graphql)(READ_THEME_FILES, variables),
  );
  if (theme === null) throw new NotFound("The theme does not exist");
  if (theme.files === null) throw new ShopifyUnavailable("Shopify did not name the theme's files");
  const failed = theme.files.userErrors.filter(
    ({ code }) => !["NOT_FOUND", "SUCCESS"].includes(code),
  );
  if (failed.length > 0)
    throw new ShopifyUnavailable(
      `Shopify could not read ${failed.map(({ filename, code }) => `${filename} (${code})`).join(", ")}`,
    );
  return theme.files;
}

function themeFileOf({
  filename,
  checksumMd5,
  size,
  updatedAt,
  body,
}: z.infer<typeof Node>): ThemeFile {
  const text = textOf(filename, body);
  const checksum = checksumMd5 ?? checksumOf(text ?? "");
  return { fileName: filename, checksum, size, updatedAt, body: text };
}

function textOf(fileName: string, { content, contentBase64 }: z.infer<typeof Body>): string | null {
  if (content !== undefined) return content;
  if (contentBase64 === undefined || !TEXT_FILE.test(fileName)) return null;
  return Buffer.from(contentBase64, "base64").toString("utf8");
}
