import { execute, type ExecutionResult, type GraphQLSchema } from "graphql";
import { catchUp } from "../billing/catch-up.ts";
import type { Refusal } from "../control/faults.ts";
import type { SimulatedShop } from "../state.ts";
import { finishDueJobs } from "../themes/theme-jobs.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import { billingMutations } from "./billing-mutations.ts";
import { installationQueries } from "./billing-fields.ts";
import { catalogQueries } from "./catalog-queries.ts";
import { LARGEST_SINGLE_QUERY, takePoints, throttleStatus, type Bucket } from "./cost.ts";
import { NotImplemented, resolveField, type Call, type Fields } from "./fields.ts";
import { jobQueries } from "./job-queries.ts";
import { nodeQueries } from "./node-queries.ts";
import type { GraphqlRequest, Operation } from "./read-operation.ts";
import { adminSchema } from "./schema.ts";
import { themeMutations } from "./theme-mutations.ts";
import { themeQueries } from "./theme-fields.ts";
import { userErrorField } from "./user-error-field.ts";

/** Runs an operation as the app with these scopes; the refusal is one that a fault asks for. */
export async function executeOperation(
  { world, shop, scopes }: Call,
  buckets: Map<string, Bucket>,
  request: GraphqlRequest,
  { document, isMutation, cost: costWith }: Operation,
  refusal: Refusal | null,
): Promise<object> {
  const schema = adminSchema();
  const cost = costWith(request.variables ?? {});
  if (cost > LARGEST_SINGLE_QUERY) return { errors: [tooCostly(cost)] };
  const isThrottled = refusal === "throttled" || !takePoints(buckets, shop, cost);
  const extensions = costExtensions(cost, isThrottled, buckets, shop, refusal);
  if (isThrottled) return { errors: [THROTTLED], extensions };
  sendInBackground(world, shop, catchUp(world, shop));
  if (finishDueJobs(shop)) world.save();
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
      ...jobQueries(call),
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
