import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { catchUp } from "../billing/catch-up.ts";
import type { Refusal } from "../control/faults.ts";
import type { SimulatedShop } from "../state.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import { billingMutations } from "./billing-mutations.ts";
import { installationQueries } from "./billing-fields.ts";
import { catalogQueries } from "./catalog-queries.ts";
import {
  LARGEST_SINGLE_QUERY,
  queryCost,
  takePoints,
  throttleStatus,
  type Bucket,
} from "./cost.ts";
import { NotImplemented, resolveField, type Call, type Fields } from "./fields.ts";
import { jobQueries } from "./job-queries.ts";
import { nodeQueries } from "./node-queries.ts";
import { adminSchema } from "./schema.ts";
import { themeMutations } from "./theme-mutations.ts";
import { themeQueries } from "./theme-fields.ts";
import { userErrorField } from "./user-error-field.ts";

export type GraphqlRequest = {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
};

/** What was asked, once it is known to be valid. */
export type Operation = {
  document: DocumentNode;
  rootFields: string[];
  /** Its root fields in one text, as `GET state` shows it. */
  name: string;
  isMutation: boolean;
};

/** Parses and validates against Shopify's schema; @returns the errors' answer when it is not valid. */
export function readOperation(
  request: GraphqlRequest,
): { kind: "operation"; operation: Operation } | { kind: "refused"; body: object } {
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: "refused", body: { errors: [error] } };
    throw error;
  }
  const errors = validate(adminSchema(), document);
  if (errors.length > 0) return { kind: "refused", body: { errors } };
  const operation = getOperationAST(document, request.operationName ?? undefined);
  if (!operation) {
    const message = "An operation name is required when a document has several";
    return { kind: "refused", body: { errors: [{ message }] } };
  }
  const rootFields = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const name = rootFields.join(",");
  return { kind: "operation", operation: { document, rootFields, name, isMutation } };
}

/** Runs an operation as the app with these scopes; the refusal is one that a fault asks for. */
export async function executeOperation(
  { world, shop, scopes }: Call,
  buckets: Map<string, Bucket>,
  request: GraphqlRequest,
  { document, isMutation }: Operation,
  refusal: Refusal | null,
): Promise<object> {
  const schema = adminSchema();
  const cost = queryCost(schema, document, request.variables ?? {});
  if (cost > LARGEST_SINGLE_QUERY) return { errors: [tooCostly(cost)] };
  const isThrottled = refusal === "throttled" || !takePoints(buckets, shop, cost);
  const extensions = costExtensions(cost, isThrottled, buckets, shop, refusal);
  if (isThrottled) return { errors: [THROTTLED], extensions };
  sendInBackground(world, shop, catchUp(world, shop));
  const call = { world, shop, scopes: refusal === "access-denied" ? [] : scopes };
  const result = await execute({
    schema,
    document,
    rootValue: rootObject(call, schema, isMutation, refusal === "user-error"),
    contextValue: call,
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: resolveField,
  });
  if (isMutation) world.save();
  return { ...loud(result), extensions };
}

function rootObject(
  call: Call,
  schema: GraphQLSchema,
  isMutation: boolean,
  fails: boolean,
): Fields {
  if (!isMutation) {
    return {
      ...catalogQueries(call),
      ...themeQueries(call),
      ...installationQueries(call),
      ...jobQueries(),
      ...nodeQueries(call),
    };
  }
  const mutations = { ...themeMutations(call), ...billingMutations(call) };
  if (!fails) return mutations;
  return Object.fromEntries(
    Object.keys(mutations).map((name) => [name, userErrorField(schema, name)]),
  );
}

/** One missing field spoils the whole answer: half an answer would be mistaken for Shopify's. */
function loud({ data, errors }: ExecutionResult): object {
  if (errors === undefined) return { data };
  const missing = errors.filter(({ originalError }) => originalError instanceof NotImplemented);
  const shown = missing.length > 0 ? missing : errors;
  return missing.length > 0 ? { data: null, errors: shown } : { data, errors: shown };
}

const THROTTLED = {
  message: "Throttled",
  extensions: {
    code: "THROTTLED",
    documentation: "https://shopify.dev/api/usage/rate-limits",
  },
};

function tooCostly(cost: number) {
  return {
    message: `Query cost is ${cost}, which exceeds the single query max cost limit (${LARGEST_SINGLE_QUERY}).`,
    extensions: { code: "MAX_COST_EXCEEDED", cost, maxCost: LARGEST_SINGLE_QUERY },
  };
}

function costExtensions(
  cost: number,
  isThrottled: boolean,
  buckets: Map<string, Bucket>,
  shop: SimulatedShop,
  refusal: Refusal | null,
) {
  const status = throttleStatus(buckets, shop);
  return {
    cost: {
      requestedQueryCost: cost,
      actualQueryCost: isThrottled ? null : cost,
      throttleStatus: refusal === "throttled" ? { ...status, currentlyAvailable: 0 } : status,
    },
  };
}
