import type { SeedMetaobject, SeedMetaobjectDefinition } from "../seed/shop-seed.ts";
import { connection } from "./connection.ts";
import { articleFields, pageFields } from "./content-fields.ts";
import { collectionFields } from "./collection-fields.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { mediaImageFields } from "./image-fields.ts";
import { productFields } from "./product-fields.ts";

type Arguments = Record<string, unknown>;

const UPDATED = "2026-09-30T08:00:00Z";

/** A `MetaobjectDefinition` with its entries. */
export function definitionFields(call: Call, definition: SeedMetaobjectDefinition): Fields {
  return {
    __typename: "MetaobjectDefinition",
    id: gid("MetaobjectDefinition", definition.id),
    type: definition.type,
    name: definition.name,
    description: null,
    displayNameKey: definition.displayNameKey,
    metaobjectsCount: definition.entries.length,
    metaobjects: (args: Arguments) =>
      connection(args, definition.entries, {
        key: ({ id }) => id,
        node: (entry) => metaobjectFields(call, definition, entry),
      }),
  };
}

/** A `Metaobject`. */
export function metaobjectFields(
  call: Call,
  definition: SeedMetaobjectDefinition,
  entry: SeedMetaobject,
): Fields {
  const fields = definition.fields.map(({ key, type }) =>
    fieldFields(call, key, type, entry.values[key] ?? null),
  );
  return {
    __typename: "Metaobject",
    id: gid("Metaobject", entry.id),
    type: definition.type,
    handle: entry.handle,
    displayName: displayName(definition, entry),
    updatedAt: UPDATED,
    fields,
    field: ({ key }: Arguments) => fields.find((field) => field["key"] === key) ?? null,
  };
}

export function displayName(
  { displayNameKey }: SeedMetaobjectDefinition,
  { values, handle }: SeedMetaobject,
): string {
  return values[displayNameKey] ?? handle;
}

/** The seed names what a field refers to by handle or path; Shopify stores gids. */
function fieldFields(call: Call, key: string, type: string, value: string | null): Fields {
  const isReference = type.includes("reference");
  const isList = type.startsWith("list.");
  const names = value === null ? [] : isList ? value.split(" ") : [value];
  const nodes = names
    .map((name) => (isReference ? referenced(call, type, name) : null))
    .filter((node) => node !== null);
  const ids = nodes.map((node) => node["id"]);
  return {
    key,
    type,
    value: isReference ? (isList ? JSON.stringify(ids) : (ids[0] ?? null)) : value,
    reference: isList ? null : (nodes[0] ?? null),
    references: (args: Arguments) =>
      isReference && isList
        ? connection(args, nodes, { key: (node) => String(node["id"]), node: (node) => node })
        : null,
  };
}

function referenced(call: Call, type: string, name: string): Fields | null {
  const { products, collections, pages, blogs, files } = call.shop.catalog;
  const named = <Item extends { handle: string }>(items: Item[], fields: (item: Item) => Fields) =>
    items.filter(({ handle }) => handle === name).map(fields)[0] ?? null;
  switch (type.replace("list.", "")) {
    case "product_reference":
      return named(products, (each) => productFields(call, each));
    case "collection_reference":
      return named(collections, (each) => collectionFields(call, each));
    case "page_reference":
      return named(pages, pageFields);
    case "article_reference":
      return (
        blogs.flatMap((blog) =>
          blog.articles
            .filter(({ handle }) => handle === name)
            .map((article) => articleFields(call, blog, article)),
        )[0] ?? null
      );
    case "file_reference":
      return (
        files.filter(({ path }) => path === name).map((file) => mediaImageFields(call, file))[0] ??
        null
      );
    default:
      return null;
  }
}
