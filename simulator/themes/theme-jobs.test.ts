import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SHOP, testSimulator, UPSERT } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
let theme: string;
beforeAll(async () => {
  simulated = await testSimulator();
  const { data } = await simulated.graphql("{ themes(first: 1, roles: [MAIN]) { nodes { id } } }");
  theme = data.themes.nodes[0].id;
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

const FILE = "sections/late.liquid";
const LONG = 600_000;
const rule = (wanted: object) => simulated.control("theme-writes", wanted);
const write = async (body: string, filename = FILE, shop = SHOP) =>
  (
    await simulated.graphql(
      UPSERT,
      { theme, files: [{ filename, body: { type: "TEXT", value: body } }] },
      shop,
    )
  ).data.themeFilesUpsert;
const remove = async () =>
  (
    await simulated.graphql(
      "mutation ($theme: ID!, $files: [String!]!) { themeFilesDelete(themeId: $theme, files: $files) { deletedThemeFiles { filename } userErrors { code filename } } }",
      { theme, files: [FILE] },
    )
  ).data.themeFilesDelete;
const job = async (id: string, shop = SHOP) =>
  (await simulated.graphql("query ($id: ID!) { job(id: $id) { id done } }", { id }, shop)).data.job;
const body = async () => {
  const { data } = await simulated.graphql(
    "query ($theme: ID!, $file: String!) { theme(id: $theme) { files(filenames: [$file]) { nodes { body { ... on OnlineStoreThemeFileBodyText { content } } } } } }",
    { theme, file: FILE },
  );
  return data.theme.files.nodes[0]?.body.content ?? null;
};

test("as usual a job is done at once, and still known", async () => {
  const { job: written } = await write("one");
  expect(written.done).toBe(true);
  expect(await job(written.id)).toEqual(written);
  expect(await body()).toBe("one");
});

test("an unknown job, and one of another shop, is null", async () => {
  const { job: written } = await write("one");
  expect(await job("gid://shopify/Job/1")).toBeNull();
  expect(await job("not a gid")).toBeNull();
  expect(await job(written.id, "other-store.myshopify.com")).toBeNull();
});

test("a slow job's file is not there before it is done", async () => {
  await rule({ shop: SHOP, delayMs: 1_000 });
  const { job: slow, upsertedThemeFiles } = await write("late");
  expect(slow.done).toBe(false);
  expect(upsertedThemeFiles).toMatchObject([{ filename: FILE, size: 4 }]);
  await expect.poll(async () => (await job(slow.id)).done, { timeout: 20_000 }).toBe(true);
  expect(await body()).toBe("late");
});

test("while a job runs, neither its file nor its theme shows it, and the file cannot be written again", async () => {
  await write("before");
  await rule({ delayMs: LONG });
  const { job: slow } = await write("after");
  expect(await body()).toBe("before");
  expect((await job(slow.id)).done).toBe(false);
  const again = await write("again");
  expect(again).toMatchObject({
    job: null,
    userErrors: [{ code: "THEME_FILES_CONFLICT", filename: FILE }],
  });
  expect(await remove()).toMatchObject({
    deletedThemeFiles: [],
    userErrors: [{ code: "THEME_FILES_CONFLICT", filename: FILE }],
  });
  expect((await write("x", "snippets/other.liquid")).userErrors).toEqual([]);
});

test("a job may never end, or not be named at all", async () => {
  await rule({ job: "never-ends", times: 1 });
  const { job: endless } = await write("one");
  expect((await job(endless.id)).done).toBe(false);
  expect(await body()).toBeNull();
  await rule({ job: "none" });
  expect(await write("two", "snippets/two.liquid")).toMatchObject({ job: null, userErrors: [] });
});

test("a job may be done although the file is not there, or has another text", async () => {
  await rule({ result: "lost", times: 1 });
  expect((await write("one")).job.done).toBe(true);
  expect(await body()).toBeNull();
  await rule({ result: "changed", times: 1 });
  await write("two");
  expect(await body()).toBe("two\n");
  await write("three");
  expect(await body()).toBe("three");
});

test.each([
  ["throttled", "THROTTLED"],
  ["conflict", "THEME_FILES_CONFLICT"],
  ["limited-plan", "THEME_LIMITED_PLAN"],
  ["access-denied", "ACCESS_DENIED"],
  ["error", "ERROR"],
])(
  "told to refuse as %s, nothing is written or deleted, as often as told",
  async (refuse, code) => {
    await write("before");
    await rule({ refuse, times: 2 });
    expect(await write("after")).toMatchObject({
      job: null,
      upsertedThemeFiles: [],
      userErrors: [{ code, filename: null }],
    });
    expect(await remove()).toMatchObject({ deletedThemeFiles: [], userErrors: [{ code }] });
    expect(await body()).toBe("before");
    expect((await write("after")).userErrors).toEqual([]);
  },
);

test("a rule of one shop goes before everyone's; an empty one is as usual", async () => {
  await rule({ refuse: "throttled" });
  await rule({ shop: SHOP });
  expect((await write("one")).userErrors).toEqual([]);
  await rule({ shop: SHOP, refuse: "error" });
  expect((await write("one")).userErrors).toMatchObject([{ code: "ERROR" }]);
});

test("what is on its way to a theme that was deleted is dropped", async () => {
  const { body: copied } = await simulated.control("themes", { shop: SHOP, action: "duplicate" });
  const copy = Object(copied["theme"]).id;
  await rule({ delayMs: 200 });
  const upsert = await simulated.graphql(UPSERT, {
    theme: copy,
    files: [{ filename: FILE, body: { type: "TEXT", value: "x" } }],
  });
  await simulated.control("themes", { shop: SHOP, action: "delete", themeId: copy });
  const { id } = upsert.data.themeFilesUpsert.job;
  await expect.poll(async () => (await job(id)).done, { timeout: 20_000 }).toBe(true);
  expect(await body()).toBeNull();
});

test.each(["demo", "lock", "archive"])(
  "after %s the theme's files are closed to the app",
  async (action) => {
    const { data } = await simulated.graphql(
      "{ themes(first: 1, roles: [UNPUBLISHED]) { nodes { id } } }",
    );
    const { id } = data.themes.nodes[0];
    await simulated.control("themes", { shop: SHOP, action, themeId: id });
    const files = [{ filename: FILE, body: { type: "TEXT", value: "x" } }];
    const answer = await simulated.graphql(UPSERT, { theme: id, files });
    expect(answer.data.themeFilesUpsert).toMatchObject({
      upsertedThemeFiles: [],
      userErrors: [{ code: "ACCESS_DENIED" }],
    });
  },
);

test("a theme in preparation takes no files", async () => {
  await simulated.control("themes", { shop: SHOP, action: "process" });
  expect((await write("x")).userErrors).toMatchObject([
    { code: "ERROR", message: expect.stringContaining("prepared") },
  ]);
  await simulated.control("themes", { shop: SHOP, action: "process-failed" });
  expect((await write("x")).userErrors).toMatchObject([{ code: "ERROR" }]);
});

test("the theme cannot lose its layout", async () => {
  const { data } = await simulated.graphql(
    'mutation ($theme: ID!) { themeFilesDelete(themeId: $theme, files: ["layout/theme.liquid"]) { deletedThemeFiles { filename } userErrors { code } } }',
    { theme },
  );
  expect(data.themeFilesDelete).toEqual({
    deletedThemeFiles: [],
    userErrors: [{ code: "FILE_VALIDATION_ERROR" }],
  });
});

test.each([{ delayMs: -1 }, { job: "soon" }, { refuse: "nothing" }, { times: 0 }])(
  "%j is no rule",
  async (wrong) => {
    expect((await rule(wrong)).status).toBe(400);
  },
);
