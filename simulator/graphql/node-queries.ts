import { GraphQLError } from "graphql";
import { installationQueries, subscriptionFields, usageRecordFields } from "./billing-fields.ts";
import { NotImplemented, type Call, type Fields } from "./fields.ts";

type Arguments = Record<string, unknown>;
type Read = (call: Call, id: number) => Fields | null;

/** Root fields that read any object by its id; of the kinds, those of the app's billing are there. */
export function nodeQueries(call: Call): Fields {
  return {
    node: ({ id }: Arguments) => node(call, id),
    nodes: ({ ids }: Arguments) => (Array.isArray(ids) ? ids.map((id) => node(call, id)) : []),
  };
}

function node(call: Call, id: unknown): unknown {
  const [, kind = "", number] = /^gid:\/\/shopify\/(\w+)\/(\d+)$/.exec(String(id)) ?? [];
  if (number === undefined) throw new GraphQLError(`Invalid global id '${String(id)}'`);
  const read = KINDS[kind];
  if (read === undefined) throw new NotImplemented(`node(id:) of the kind ${kind}`);
  return read(call, Number(number));
}

const KINDS: Record<string, Read> = {
  AppSubscription: (call, id) => {
    const found = call.shop.subscriptions.find((each) => each.id === id);
    return found === undefined ? null : subscriptionFields(call, found);
  },
  AppUsageRecord: (call, id) => {
    const found = call.shop.usageRecords.find((each) => each.id === id);
    return found === undefined ? null : usageRecordFields(call, found);
  },
  AppInstallation: (call, id) =>
    call.shop.catalog.id === id ? installationQueries(call).currentAppInstallation() : null,
};
