import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NotFound } from "#platform/errors.ts";
import type { PublicationRow } from "../publication-store.ts";
import { readThemeFile } from "../read-theme-file.ts";

export type PutBack =
  /** The file, or its absence, is as it was. */
  | { kind: "done" }
  /** Someone edited the file after we wrote it: it was left alone. */
  | { kind: "changed"; currentChecksum: string | null }
  | { kind: "refused"; message: string };

/**
 * Replaces the file that a publication wrote by an earlier one, or removes it when there was none.
 *
 * Repeatable: what is done already is left. A theme that is gone counts as done.
 */
export async function putBack(
  shopify: Pick<ShopifyAdmin, "readThemeFiles" | "upsertThemeFile" | "deleteThemeFile">,
  { themeId, fileName, checksum }: PublicationRow,
  earlier: { body: string; checksum: string } | null,
): Promise<PutBack> {
  try {
    const current = await readThemeFile(shopify, themeId, fileName);
    const currentChecksum = current?.checksum ?? null;
    if (currentChecksum === (earlier?.checksum ?? null)) return { kind: "done" };
    if (currentChecksum !== checksum) return { kind: "changed", currentChecksum };
    const answer =
      earlier === null
        ? await shopify.deleteThemeFile(themeId, fileName)
        : await shopify.upsertThemeFile(themeId, fileName, earlier.body);
    return answer.kind === "refused" ? answer : { kind: "done" };
  } catch (error) {
    if (error instanceof NotFound) return { kind: "done" };
    throw error;
  }
}
