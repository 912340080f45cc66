import type { Liquid } from "liquidjs";
import { ShopifyCaseTag } from "./case-tag.ts";
import { ContentForTag } from "./content-for-tag.ts";
import { DecrementTag, IncrementTag } from "./counter-tags.ts";
import { ShopifyCycleTag } from "./cycle-tag.ts";
import { ShopifyForTag } from "./for-tag.ts";
import { FormTag } from "./form-tag.ts";
import { IfchangedTag } from "./ifchanged-tag.ts";
import { ShopifyIncludeTag } from "./include-tag.ts";
import { LayoutTag, SectionsTag, SectionTag } from "./page-part-tags.ts";
import { PaginateTag } from "./paginate-tag.ts";
import { ShopifyRenderTag } from "./render-tag.ts";
import { StyleTag } from "./style-tag.ts";
import { ShopifyTablerowTag } from "./tablerow-tag.ts";
import { CommentTag, DocTag, JavascriptTag, SchemaTag, StylesheetTag } from "./unrendered-tags.ts";

/** Tags that liquidjs lacks or reads differently from Shopify. */
export const ALL_TAGS: Record<string, Parameters<Liquid["registerTag"]>[1]> = {
  case: ShopifyCaseTag,
  comment: CommentTag,
  content_for: ContentForTag,
  cycle: ShopifyCycleTag,
  decrement: DecrementTag,
  doc: DocTag,
  for: ShopifyForTag,
  form: FormTag,
  ifchanged: IfchangedTag,
  include: ShopifyIncludeTag,
  increment: IncrementTag,
  javascript: JavascriptTag,
  layout: LayoutTag,
  paginate: PaginateTag,
  render: ShopifyRenderTag,
  schema: SchemaTag,
  section: SectionTag,
  sections: SectionsTag,
  style: StyleTag,
  stylesheet: StylesheetTag,
  tablerow: ShopifyTablerowTag,
};
