import type { StoreResources } from "#liquid/engine/store-data.ts";
import type { ResourceKind } from "#liquid/schema/setting-types.ts";

export const RESOURCE_KINDS = [
  "product",
  "collection",
  "page",
  "blog",
  "article",
  "menu",
  "image",
  "video",
  "metaobject",
] as const satisfies readonly ResourceKind[];

/** A look into the shop's list of a kind; an empty search finds all. */
export type ResourceQuery = {
  kind: ResourceKind;
  search: string;
  /** Where the last page ended; null for the first. */
  after: string | null;
  /** The definition whose entries are meant; empty for other kinds. */
  metaobjectType: string;
};

export type FoundResources =
  | { kind: "found"; resources: StoreResources; next: string | null }
  /** The merchant has not given the app the scope that it takes. */
  | { kind: "not-granted" };

/**
 * One thing, as a setting names it: a handle, `blog/handle` of an article, a picture's file name, a video's
 * gid.
 */
export type ResourceReference = { kind: ResourceKind; key: string; metaobjectType: string };
