import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { billingSteps, subscribeTo } from "../testing/billing-steps.ts";
import { OTHER, SUBSCRIBE, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
let billing: ReturnType<typeof billingSteps>;
beforeAll(async () => {
  simulated = await testSimulator();
  billing = billingSteps(simulated);
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

const RECORDS = `query ($first: Int, $last: Int, $after: String, $before: String, $reverse: Boolean, $sortKey: AppUsageRecordSortKeys) {
  currentAppInstallation { activeSubscriptions { lineItems {
    usageRecords(first: $first, last: $last, after: $after, before: $before, reverse: $reverse, sortKey: $sortKey) {
      nodes { idempotencyKey } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } } }`;
const records = async (variables: object) => {
  const { data, errors } = await simulated.graphql(RECORDS, { ...variables });
  if (errors !== undefined) throw new Error(errors[0]?.message);
  const { nodes, pageInfo } =
    data.currentAppInstallation.activeSubscriptions[0].lineItems[1].usageRecords;
  const keys = nodes.map(({ idempotencyKey }: { idempotencyKey: string }) => idempotencyKey);
  return { keys: keys.join(""), ...pageInfo };
};

test("usage records come in pages, from either end, in either order", async () => {
  const { line } = await billing.subscribe();
  for (const key of ["a", "b", "c", "d", "e"]) await billing.charge(line, "0.10", key);
  expect(await records({ first: 2 })).toMatchObject({ keys: "ab", hasNextPage: true });
  const { endCursor } = await records({ first: 2 });
  expect(await records({ first: 9, after: endCursor })).toMatchObject({
    keys: "cde",
    hasNextPage: false,
    hasPreviousPage: true,
  });
  expect(await records({ first: 2, reverse: true })).toMatchObject({ keys: "ed" });
  const newest = await records({ first: 2, reverse: true });
  expect(await records({ first: 9, reverse: true, after: newest.endCursor })).toMatchObject({
    keys: "cba",
  });
  expect(await records({ last: 2 })).toMatchObject({ keys: "de", hasPreviousPage: true });
  expect(await records({ last: 9, before: endCursor })).toMatchObject({ keys: "a" });
  await billing.charge(line, "0.10", "f");
  expect(await records({ first: 9, reverse: true, after: newest.endCursor })).toMatchObject({
    keys: "cba",
  });
  await expect(records({ first: 1, after: "bm9uc2Vuc2U=" })).rejects.toThrow("Invalid cursor");
});

test("a clock that was set back tells the order by time from the order by id", async () => {
  const { line } = await billing.subscribe();
  await billing.advance(2);
  await billing.charge(line, "0.10", "a");
  await billing.advance(-1);
  await billing.charge(line, "0.10", "b");
  expect(await records({ first: 9 })).toMatchObject({ keys: "ba" });
  expect(await records({ first: 9, sortKey: "CREATED_AT", reverse: true })).toMatchObject({
    keys: "ab",
  });
  expect(await records({ first: 9, sortKey: "ID" })).toMatchObject({ keys: "ab" });
});

test("all subscriptions are listed, oldest or newest first, whatever became of them", async () => {
  for (const name of ["One", "Two", "Three"]) await billing.subscribe(subscribeTo(name, ""));
  await simulated.graphql(SUBSCRIBE);
  const names = async (args: string) => {
    const { data } = await simulated.graphql(
      `{ currentAppInstallation { allSubscriptions(${args}) { nodes { name status } } } }`,
    );
    const { nodes } = data.currentAppInstallation.allSubscriptions;
    return nodes.map((each: { name: string; status: string }) => `${each.name} ${each.status}`);
  };
  const all = ["One CANCELLED", "Two CANCELLED", "Three ACTIVE", "Pro PENDING"];
  expect(await names("first: 9")).toEqual(all);
  expect(await names("first: 2, reverse: true, sortKey: CREATED_AT")).toEqual(
    all.toReversed().slice(0, 2),
  );
  expect(await names("first: 1, sortKey: ID")).toEqual(all.slice(0, 1));
});

test("subscriptions and usage records are read by their ids, of this shop only", async () => {
  const { id, line } = await billing.subscribe();
  const { appUsageRecord } = await billing.charge(line, "2.00", "one");
  const byIds = `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on AppSubscription { status }
    ... on AppUsageRecord { price { amount } subscriptionLineItem { id } } } }`;
  const ids = [id, appUsageRecord.id, "gid://shopify/AppSubscription/1"];
  expect((await simulated.graphql(byIds, { ids })).data.nodes).toEqual([
    { id, __typename: "AppSubscription", status: "ACTIVE" },
    {
      id: appUsageRecord.id,
      __typename: "AppUsageRecord",
      price: { amount: "2.0" },
      subscriptionLineItem: { id: line },
    },
    null,
  ]);
  expect((await simulated.graphql(byIds, { ids }, OTHER)).data.nodes).toEqual([null, null, null]);
  const one = "query ($id: ID!) { node(id: $id) { id } }";
  expect((await simulated.graphql(one, { id })).data.node).toEqual({ id });
  const wrong = await simulated.graphql(one, { id: "Pro" });
  expect(wrong.errors?.[0]?.message).toContain("Invalid global id");
});
