import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SHOP, testSimulator } from "../testing/test-simulator.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(async () => {
  await simulated.control("reset", {});
  simulated.received.length = 0;
});
afterAll(() => simulated.close());

type Listed = { id: string; name: string; role: string; processing: boolean };
const list = async (): Promise<Listed[]> =>
  (await simulated.graphql("{ themes(first: 20) { nodes { id name role processing } } }")).data
    .themes.nodes;
const live = async () => only(await list(), ({ role }) => role === "MAIN");
const draft = async () => only(await list(), ({ role }) => role === "UNPUBLISHED");
function only(themes: Listed[], wanted: (theme: Listed) => boolean): Listed {
  const theme = themes.find(wanted);
  if (theme === undefined) throw new Error("The shop has no such theme.");
  return theme;
}
const act = (action: string, more: object = {}) =>
  simulated.control("themes", { shop: SHOP, action, ...more });
const told = () =>
  simulated.received
    .filter(({ path }) => path.startsWith("/webhooks/themes-"))
    .map(({ headers, body }) => ({
      topic: headers["x-shopify-topic"],
      payload: JSON.parse(body),
    }));
const numberIn = (gid: string) => Number(gid.split("/").at(-1));

test("publishing a draft makes the live theme a draft, and is told of both", async () => {
  const [before, chosen] = [await live(), await draft()];

  const { body } = await act("publish", { themeId: chosen.id });

  expect(body["webhookStatuses"]).toEqual([200, 200, 200]);
  expect((await live()).id).toBe(chosen.id);
  expect(told()).toMatchObject([
    { topic: "themes/publish", payload: { id: numberIn(chosen.id), role: "main" } },
    { topic: "themes/update", payload: { id: numberIn(chosen.id), role: "main" } },
    { topic: "themes/update", payload: { id: numberIn(before.id), role: "unpublished" } },
  ]);
});

test("publishing the live theme again changes and tells nothing", async () => {
  expect((await act("publish")).status).toBe(200);
  expect(told()).toEqual([]);
});

test("a deleted theme is gone, and its number is told", async () => {
  const { id } = await draft();

  await act("delete", { themeId: numberIn(id) });

  expect((await list()).map((theme) => theme.id)).not.toContain(id);
  expect(told()).toEqual([{ topic: "themes/delete", payload: { id: numberIn(id) } }]);
});

test.each(["delete", "lock", "demo", "archive"])("the live theme takes no %s", async (action) => {
  const before = await list();
  expect((await act(action, { themeId: "current" })).status).toBe(409);
  expect(await list()).toEqual(before);
  expect(told()).toEqual([]);
});

test("a new name is told; the same, none or one of 51 characters is not taken", async () => {
  await act("rename", { name: "Autumn" });
  expect((await live()).name).toBe("Autumn");
  expect(told()).toMatchObject([{ topic: "themes/update", payload: { name: "Autumn" } }]);
  await act("rename", { name: " Autumn " });
  expect((await act("rename", { name: " " })).status).toBe(409);
  expect((await act("rename", { name: "x".repeat(51) })).status).toBe(409);
  expect(told()).toHaveLength(1);
});

test("a copy has the files and a life of its own", async () => {
  const { body } = await act("duplicate", { name: "Copy" });
  await act("edit", { file: "snippets/new.liquid", body: "x" });
  const state = (await simulated.control(`state?shop=${SHOP}`)).body;
  expect(JSON.stringify(state["themes"]).match(/snippets\/new\.liquid/g)).toHaveLength(1);
  expect(body["theme"]).toMatchObject({ name: "Copy", role: "UNPUBLISHED", processing: "done" });
  expect(told()).toMatchObject([{ topic: "themes/create", payload: { name: "Copy" } }]);
});

test("an app that was removed, or may not read themes, is told nothing", async () => {
  await simulated.control("seed", { shop: SHOP, scopes: ["read_products"] });
  await act("rename", { name: "Autumn" });
  await simulated.control("seed", { shop: SHOP, scopes: ["read_themes"] });
  await simulated.control("uninstall", { shop: SHOP });
  const { body } = await act("rename", { name: "Winter" });
  expect(body).toMatchObject({ theme: { name: "Winter" }, webhookStatuses: [] });
  expect(told()).toEqual([]);
});

test("a store has 20 themes at most", async () => {
  const count = (await list()).length;
  for (let index = count; index < 20; index += 1) await act("duplicate");
  expect((await act("duplicate")).status).toBe(409);
  expect(await list()).toHaveLength(20);
});

test.each([
  ["demo", "DEMO"],
  ["lock", "LOCKED"],
  ["archive", "ARCHIVED"],
])(
  "after %s a theme can be neither written, edited nor published, until it is unlocked",
  async (action, role) => {
    const { id } = await draft();
    await act(action, { themeId: id });
    expect(only(await list(), (theme) => theme.id === id).role).toBe(role);
    const edit = { themeId: id, file: "snippets/new.liquid", body: "x" };
    expect((await act("publish", { themeId: id })).status).toBe(409);
    expect((await act("edit", edit)).status).toBe(409);
    await act("unlock", { themeId: id });
    expect((await act("edit", edit)).status).toBe(200);
    expect(told().map(({ topic }) => topic)).toEqual(["themes/update", "themes/update"]);
  },
);

test("a theme in preparation says so, and cannot be published or edited until it is done", async () => {
  const { id } = await draft();
  await act("process", { themeId: id });
  expect(only(await list(), (theme) => theme.id === id).processing).toBe(true);
  const published = await simulated.graphql(
    "mutation ($id: ID!) { themePublish(id: $id) { theme { id } userErrors { code } } }",
    { id },
  );
  expect(published.data.themePublish).toEqual({
    theme: null,
    userErrors: [{ code: "CANNOT_PUBLISH_THEME_DURING_INSTALL" }],
  });
  expect((await act("edit", { themeId: id, file: "snippets/a.liquid", body: "" })).status).toBe(
    409,
  );
  await act("processed", { themeId: id });
  expect((await act("publish", { themeId: id })).status).toBe(200);
});

test("the merchant's edit is checked as Shopify checks it, and told by no webhook", async () => {
  const file = "sections/note.liquid";
  expect((await act("edit", { file, body: "{% if %}" })).status).toBe(409);
  expect((await act("edit", { file, body: "<p>Note</p>" })).status).toBe(200);
  const body = async () =>
    JSON.stringify((await simulated.control(`state?shop=${SHOP}`)).body["themes"]);
  expect(await body()).toContain("<p>Note</p>");
  await act("edit", { file, body: null });
  expect(await body()).not.toContain("<p>Note</p>");
  expect((await act("edit", { file, body: null })).status).toBe(409);
  expect((await act("edit", { file: "layout/theme.liquid", body: null })).status).toBe(409);
  expect(told()).toEqual([]);
});

test("the app deletes and renames themes too, but not the live one's life", async () => {
  const { id } = await draft();
  const rename = async (name: string) =>
    (
      await simulated.graphql(
        "mutation ($id: ID!, $name: String) { themeUpdate(id: $id, input: { name: $name }) { theme { name } userErrors { code } } }",
        { id, name },
      )
    ).data.themeUpdate;
  expect(await rename("Winter")).toEqual({ theme: { name: "Winter" }, userErrors: [] });
  expect((await rename("")).userErrors).toEqual([{ code: "INVALID" }]);
  expect((await rename("x".repeat(51))).userErrors).toEqual([{ code: "TOO_LONG" }]);
  const remove = async (theme: string) =>
    (
      await simulated.graphql(
        "mutation ($id: ID!) { themeDelete(id: $id) { deletedThemeId userErrors { code message } } }",
        { id: theme },
      )
    ).data.themeDelete;
  expect(await remove(id)).toEqual({ deletedThemeId: id, userErrors: [] });
  expect((await remove(id)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect(await remove((await live()).id)).toMatchObject({
    deletedThemeId: null,
    userErrors: [{ message: expect.stringContaining("live theme") }],
  });
});

test.each([
  { action: "explode" },
  { action: "rename" },
  { action: "edit", file: "snippets/a.liquid" },
])("a call that makes no sense is refused: %j", async ({ action, ...more }) => {
  expect((await act(action, more)).status).toBe(400);
});

test("a theme of another shop is not there", async () => {
  const { body } = await simulated.control("state?shop=other-store.myshopify.com");
  const foreign = /OnlineStoreTheme\/(\d+)/.exec(JSON.stringify(body["themes"]))?.[1];
  expect((await act("rename", { themeId: foreign, name: "Mine" })).status).toBe(409);
});
