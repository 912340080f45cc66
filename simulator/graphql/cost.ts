import {
  getNamedType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from "graphql";
import type { SimulatedShop } from "../state.ts";

const BUCKET = { maximumAvailable: 4_000, restoreRate: 200 };
const MUTATION_COST = 10;
/** One query may not cost more, however full the bucket is. */
export const LARGEST_SINGLE_QUERY = 1_000;
const PAGE_WITHOUT_SIZE = 50;

export type Bucket = { available: number; updatedAtMs: number };

/** Points that the document's requests cost, which depend on the variables that are page sizes. */
export function costOf(schema: GraphQLSchema, document: DocumentNode) {
  const sizes = sizeVariables(document);
  const known = new Map<string, number>();
  return (variables: Record<string, unknown>): number => {
    const key = JSON.stringify(sizes.map((name) => variables[name]));
    const cost = known.get(key) ?? queryCost(schema, document, variables);
    known.set(key, cost);
    return cost;
  };
}

/**
 * Points that a request costs: one for each object, a connection by the logarithm of its page size,
 * ten for a mutation. Shopify's own formula is not public in every detail; this one has its shape.
 */
function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): number {
  const types = new TypeInfo(schema);
  const factors = [1];
  let cost = 0;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter(node) {
          const type = getNamedType(types.getType());
          const factor = factors.at(-1) ?? 1;
          const isConnection = type?.name.endsWith("Connection") ?? false;
          if (types.getParentType()?.name === "Mutation") cost += MUTATION_COST;
          else if (isConnection) cost += factor;
          else if (isObjectType(type) || isInterfaceType(type) || isUnionType(type)) cost += factor;
          const size = pageSize(node, variables);
          factors.push(isConnection ? factor * Math.ceil(Math.log2(size + 1)) : factor);
        },
        leave() {
          factors.pop();
        },
      },
    }),
  );
  return cost;
}

function sizeVariables(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, {
    Field(node) {
      const value = sizeOf(node);
      if (value?.kind === Kind.VARIABLE) names.push(value.name.value);
    },
  });
  return names;
}

function sizeOf(node: FieldNode) {
  return node.arguments?.find(({ name }) => /^(first|last)$/.test(name.value))?.value;
}

function pageSize(node: FieldNode, variables: Record<string, unknown>): number {
  const value = sizeOf(node);
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === "number" ? given : PAGE_WITHOUT_SIZE;
}

/** Takes the points from the shop's bucket, which fills again by the second. @returns false when they are lacking. */
export function takePoints(
  buckets: Map<string, Bucket>,
  shop: SimulatedShop,
  cost: number,
): boolean {
  const bucket = currentBucket(buckets, shop);
  if (bucket.available < cost) return false;
  bucket.available -= cost;
  return true;
}

export function throttleStatus(buckets: Map<string, Bucket>, shop: SimulatedShop) {
  return { ...BUCKET, currentlyAvailable: Math.floor(currentBucket(buckets, shop).available) };
}

function currentBucket(buckets: Map<string, Bucket>, { domain }: SimulatedShop): Bucket {
  const time = Date.now();
  const bucket = buckets.get(domain) ?? { available: BUCKET.maximumAvailable, updatedAtMs: time };
  const restored = ((time - bucket.updatedAtMs) / 1000) * BUCKET.restoreRate;
  bucket.available = Math.min(BUCKET.maximumAvailable, bucket.available + restored);
  bucket.updatedAtMs = time;
  buckets.set(domain, bucket);
  return bucket;
}
