import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NotFound } from "#platform/errors.ts";
import type { PublicationRow } from "../publication-store.ts";
import { readThemeFile } from "../read-theme-file.ts";

export type PutBack =
  /** The file, or its absence, is as it was. */
  | { kind: "done" }
  /** With the theme, the file is gone. */
  | { kind: "theme-gone" }
  /** Someone edited the file after we wrote it: it was left alone. */
  | { kind: "changed"; currentChecksum: string | null }
  | { kind: "refused"; message: string };

type Shopify = Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile" | "deleteThemeFile">;
type Earlier = { body: string; checksum: string } | null;

/**
 * Replaces the file that a publication wrote by an earlier one, or removes it when there was none.
 *
 * Repeatable: what is done already is left.
 *
 * @param beforeRemoval is called when the file goes for good, once it is known that nobody edited it.
 */
export async function putBack(
  shopify: Shopify,
  row: PublicationRow,
  earlier: Earlier,
  beforeRemoval: () => Promise<void>,
): Promise<PutBack> {
  const currentChecksum = await checksumNow(shopify, row).catch(themeGone);
  if (currentChecksum === "theme-gone") return { kind: "theme-gone" };
  const isDone = currentChecksum === (earlier?.checksum ?? null);
  if (!isDone && currentChecksum !== row.checksum) return { kind: "changed", currentChecksum };
  if (earlier === null) await beforeRemoval();
  return isDone ? { kind: "done" } : change(shopify, row, earlier);
}

function themeGone(error: unknown): "theme-gone" {
  if (error instanceof NotFound) return "theme-gone";
  throw error;
}

async function change(shopify: Shopify, row: PublicationRow, earlier: Earlier): Promise<PutBack> {
  const { themeId, fileName } = row;
  try {
    const answer =
      earlier === null
        ? await shopify.deleteThemeFile(themeId, fileName)
        : await shopify.upsertThemeFile(themeId, fileName, earlier.body);
    return answer.kind === "refused" ? answer : { kind: "done" };
  } catch (fault) {
    // It may have happened all the same: the theme knows.
    const now = await checksumNow(shopify, row).catch(() => undefined);
    if (now === (earlier?.checksum ?? null)) return { kind: "done" };
    throw fault;
  }
}

async function checksumNow(
  shopify: Shopify,
  { themeId, fileName }: PublicationRow,
): Promise<string | null> {
  return (await readThemeFile(shopify, themeId, fileName))?.checksum ?? null;
}
