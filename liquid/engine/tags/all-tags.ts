import type { Liquid } from "liquidjs";
import { ShopifyCaseTag } from "./case-tag.ts";
import { ShopifyCycleTag } from "./cycle-tag.ts";
import { ShopifyForTag } from "./for-tag.ts";
import { ShopifyIncludeTag } from "./include-tag.ts";
import { ShopifyRenderTag } from "./render-tag.ts";
import { StyleTag } from "./style-tag.ts";
import { ShopifyTablerowTag } from "./tablerow-tag.ts";
import { CommentTag, DocTag, JavascriptTag, SchemaTag, StylesheetTag } from "./unrendered-tags.ts";

/** Tags that liquidjs lacks or reads differently from Shopify. */
export const ALL_TAGS: Record<string, Parameters<Liquid["registerTag"]>[1]> = {
  case: ShopifyCaseTag,
  comment: CommentTag,
  cycle: ShopifyCycleTag,
  doc: DocTag,
  for: ShopifyForTag,
  include: ShopifyIncludeTag,
  javascript: JavascriptTag,
  render: ShopifyRenderTag,
  schema: SchemaTag,
  style: StyleTag,
  stylesheet: StylesheetTag,
  tablerow: ShopifyTablerowTag,
};
