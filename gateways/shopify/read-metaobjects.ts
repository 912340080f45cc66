import { z } from "zod";
import type {
  StoreMetaobject,
  StoreMetaobjectField,
  StoreReference,
} from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { legacyId } from "./legacy-id.ts";
import { readConnection } from "./read-connection.ts";
import { storeVideoOf, VIDEO_FIELDS, VideoNode } from "./read-video-files.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

const REFERENCE_FIELDS = `
  __typename
  ... on MediaImage { image { ${IMAGE_FIELDS} } }
  ... on Video { ${VIDEO_FIELDS} }
  ... on Product { handle }
  ... on Collection { handle }
  ... on Page { handle }
  ... on Article { handle blog { handle } }
  ... on Metaobject { handle type }
`;

const METAOBJECT_FIELDS = `
  id
  type
  handle
  displayName
  fields {
    key
    type
    value
    reference { ${REFERENCE_FIELDS} }
    references(first: 10) { nodes { ${REFERENCE_FIELDS} } }
  }
`;

export const READ_METAOBJECTS = `#graphql
  query ReadMetaobjects($type: String!, $first: Int!, $after: String, $query: String) {
    metaobjects(type: $type, first: $first, after: $after, query: $query) {
      nodes {
        ${METAOBJECT_FIELDS}
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const READ_METAOBJECTS_BY_TYPE = `#graphql
  query ReadMetaobjectsByType($first: Int!, $after: String) {
    metaobjectDefinitions(first: $first, after: $after) {
      nodes {
        metaobjects(first: 12) {
          nodes {
            ${METAOBJECT_FIELDS}
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const Handle = z.object({ handle: z.string() });

/** References to what is not in here, such as customers, give nothing. */
const ReferenceNode = z.union([
  z.object({ __typename: z.literal("MediaImage"), image: ImageNode.nullable() }),
  VideoNode.extend({ __typename: z.literal("Video") }),
  Handle.extend({ __typename: z.enum(["Product", "Collection", "Page"]) }),
  Handle.extend({ __typename: z.literal("Article"), blog: Handle }),
  Handle.extend({ __typename: z.literal("Metaobject"), type: z.string() }),
  z.object({ __typename: z.string() }),
]);

type ReferenceNode = z.infer<typeof ReferenceNode>;

const MetaobjectNode = z.object({
  id: z.string(),
  type: z.string(),
  handle: z.string(),
  displayName: z.string(),
  fields: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      value: z.string().nullable(),
      reference: ReferenceNode.nullable(),
      references: z.object({ nodes: z.array(ReferenceNode) }).nullable(),
    }),
  ),
});

const DefinitionNode = z.object({
  metaobjects: z.object({ nodes: z.array(MetaobjectNode) }),
});

export const METAOBJECTS = {
  operation: READ_METAOBJECTS,
  field: "metaobjects",
  node: MetaobjectNode,
  pageSize: 20,
};

/** Up to 12 entries of each of 10 definitions. */
export async function readMetaobjects(graphql: AdminGraphql): Promise<StoreMetaobject[]> {
  const definitions = await readConnection(graphql, {
    operation: READ_METAOBJECTS_BY_TYPE,
    field: "metaobjectDefinitions",
    node: DefinitionNode,
    limit: 10,
    pageSize: 5,
  });
  return definitions.flatMap(({ metaobjects }) => storeMetaobjectsOf(metaobjects.nodes));
}

export function storeMetaobjectsOf(nodes: z.infer<typeof MetaobjectNode>[]): StoreMetaobject[] {
  return nodes.map(({ id, type, handle, displayName, fields }) => ({
    id: legacyId(id),
    type,
    handle,
    display_name: displayName || handle,
    fields: fields.flatMap(({ key, type: ofField, value, reference, references }) => {
      if (value === null) return [];
      const nodesReferred = references?.nodes ?? (reference ? [reference] : []);
      const field: StoreMetaobjectField = { key, type: ofField, value };
      if (reference || references) field.references = nodesReferred.flatMap(referenceOf);
      return [field];
    }),
  }));
}

function referenceOf(node: ReferenceNode): StoreReference[] {
  if ("image" in node)
    return node.image ? [{ kind: "image", image: storeImageOf(node.image) }] : [];
  if ("sources" in node) return [{ kind: "video", video: storeVideoOf(node) }];
  if ("blog" in node) return [{ kind: "article", handle: `${node.blog.handle}/${node.handle}` }];
  if ("type" in node) return [{ kind: "metaobject", type: node.type, handle: node.handle }];
  if (!("handle" in node)) return [];
  const kinds = { Product: "product", Collection: "collection", Page: "page" } as const;
  return [{ kind: kinds[node.__typename], handle: node.handle }];
}
