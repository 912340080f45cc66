import fs from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { CANCEL_SUBSCRIPTION } from "./cancel-subscription.ts";
import { CHARGE_USAGE } from "./charge-usage.ts";
import { CREATE_SUBSCRIPTION } from "./create-subscription.ts";
import { DELETE_THEME_FILES } from "./delete-theme-files.ts";
import { LIST_SUBSCRIPTIONS } from "./list-subscriptions.ts";
import { LIST_THEMES } from "./list-themes.ts";
import { LIST_USAGE_RECORDS } from "./list-usage-records.ts";
import { READ_ARTICLES, READ_BLOGS } from "./read-blogs.ts";
import { READ_COLLECTIONS } from "./read-collections.ts";
import { READ_IMAGE_FILES } from "./read-image-files.ts";
import { READ_MENUS } from "./read-menus.ts";
import { READ_METAOBJECTS, READ_METAOBJECTS_BY_TYPE } from "./read-metaobjects.ts";
import { READ_PAGES } from "./read-pages.ts";
import { READ_PRODUCTS } from "./read-products.ts";
import { READ_COLLECTION_PRODUCTS } from "./read-resource.ts";
import { READ_SHOP } from "./read-shop.ts";
import { READ_THEME_CHECKSUMS } from "./read-theme-checksums.ts";
import { READ_THEME_FILES } from "./read-theme-files.ts";
import { READ_VIDEO_FILES } from "./read-video-files.ts";
import { REQUEST_CAP } from "./request-cap.ts";
import { READ_JOB, UPSERT_THEME_FILES } from "./upsert-theme-files.ts";

const compressed = fs.readFileSync("simulator/schema/admin_2026-10.json.gz");
const schema = buildClientSchema(JSON.parse(gunzipSync(compressed).toString("utf8")).data);

test.for(
  Object.entries({
    CANCEL_SUBSCRIPTION,
    CHARGE_USAGE,
    CREATE_SUBSCRIPTION,
    DELETE_THEME_FILES,
    LIST_SUBSCRIPTIONS,
    LIST_THEMES,
    LIST_USAGE_RECORDS,
    READ_ARTICLES,
    READ_BLOGS,
    READ_COLLECTION_PRODUCTS,
    READ_COLLECTIONS,
    READ_IMAGE_FILES,
    READ_JOB,
    READ_MENUS,
    READ_METAOBJECTS,
    READ_METAOBJECTS_BY_TYPE,
    READ_PAGES,
    READ_PRODUCTS,
    READ_SHOP,
    READ_THEME_CHECKSUMS,
    READ_THEME_FILES,
    READ_VIDEO_FILES,
    REQUEST_CAP,
    UPSERT_THEME_FILES,
  }),
)("%s is valid in Shopify's schema of 2026-10", ([, operation]) => {
  expect(validate(schema, parse(operation))).toEqual([]);
});
