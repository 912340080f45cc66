import { ShopifyUnavailable } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readThemeFiles } from "./read-theme-files.ts";
import type { PutOff } from "./theme-user-error.ts";
import type { Patience } from "./write-patience.ts";

/**
 * Waits until what Shopify put off may be tried again. Where somebody else was writing the same files, what
 * they wrote is not to be overwritten unseen.
 *
 * @throws {ShopifyUnavailable} when the patience is at its end, or such a file changed meanwhile.
 */
export async function waitForTurn(
  ask: AdminGraphql,
  themeId: string,
  putOff: [PutOff, ...PutOff[]],
  patience: Patience,
): Promise<void> {
  const [{ message }] = putOff;
  const busy = putOff
    .filter(({ code }) => code === "THEME_FILES_CONFLICT")
    .map(({ fileName }) => fileName);
  const before = await checksumsOf(ask, themeId, busy);
  await patience.pause(message);
  const now = await checksumsOf(ask, themeId, busy);
  const changed = busy.find((fileName) => before.get(fileName) !== now.get(fileName));
  if (changed !== undefined)
    throw new ShopifyUnavailable(`${changed} was written by somebody else at the same time`);
}

async function checksumsOf(ask: AdminGraphql, themeId: string, fileNames: string[]) {
  const files = await readThemeFiles(ask, themeId, fileNames);
  return new Map(files.map(({ fileName, checksum }) => [fileName, checksum]));
}
