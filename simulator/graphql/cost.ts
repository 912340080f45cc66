import {
  getNamedType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import type { SimulatedShop } from "../state.ts";

export const BUCKET = { maximumAvailable: 4_000, restoreRate: 200 };
const MUTATION_COST = 10;
const LARGEST_SINGLE_QUERY = 1_000;

export type Bucket = { available: number; updatedAtMs: number };

/**
 * Points that a request costs: one for each object, a connection by the logarithm of its page size,
 * ten for a mutation. Shopify's own formula is not public in every detail; this one has its shape.
 */
export function queryCost(schema: GraphQLSchema, document: DocumentNode): number {
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
          const page = node.arguments?.find(({ name }) => /^(first|last)$/.test(name.value))?.value;
          const size = page?.kind === "IntValue" ? Number(page.value) : 50;
          factors.push(isConnection ? factor * Math.ceil(Math.log2(size + 1)) : factor);
        },
        leave() {
          factors.pop();
        },
      },
    }),
  );
  return Math.min(cost, LARGEST_SINGLE_QUERY);
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
