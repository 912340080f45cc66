import { ShopifyUnavailable } from "#platform/errors.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { deleteThemeFiles } from "./delete-theme-files.ts";
import { findResources } from "./find-resources.ts";
import { listThemes } from "./list-themes.ts";
import { readResource } from "./read-resource.ts";
import { readStoreData } from "./read-store-data.ts";
import { readThemeChecksums } from "./read-theme-checksums.ts";
import { readThemeFiles } from "./read-theme-files.ts";
import { upsertThemeFiles } from "./upsert-theme-files.ts";
import { WRITE_PATIENCE } from "./write-patience.ts";

/** One shop's Shopify, over the Admin API. */
export function createShopifyAdmin(graphql: AdminGraphql, patience = WRITE_PATIENCE): ShopifyAdmin {
  return {
    listThemes: () => listThemes(graphql),
    readThemeFiles: (themeId, fileNames) => readThemeFiles(graphql, themeId, fileNames),
    readThemeChecksums: (themeId, fileNames) => readThemeChecksums(graphql, themeId, fileNames),
    async upsertThemeFile(themeId, fileName, body) {
      const [file] = await upsertThemeFiles(graphql, themeId, [{ fileName, body }], patience);
      if (file === undefined) throw new ShopifyUnavailable("Shopify gave no answer for the file");
      return file;
    },
    async deleteThemeFile(themeId, fileName) {
      const [file] = await deleteThemeFiles(graphql, themeId, [fileName], patience);
      if (file === undefined) throw new ShopifyUnavailable("Shopify gave no answer for the file");
      return file;
    },
    readStoreData: () => readStoreData(graphql),
    findResources: (query) => findResources(graphql, query),
    readResource: (reference) => readResource(graphql, reference),
  };
}
