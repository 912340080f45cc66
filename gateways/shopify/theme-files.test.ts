import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { NoThemeAccess, NotFound, ShopifyUnavailable } from "#platform/errors.ts";
import { startSimulatedShopify } from "#tests/harness/simulated-shopify.ts";
import { createAdminGraphql } from "./admin-graphql.ts";
import { deleteThemeFiles } from "./delete-theme-files.ts";
import { upsertThemeFiles } from "./upsert-theme-files.ts";

const SHOP = "demo-store.myshopify.com";
const FILE = "sections/gs-note.liquid";
/** Short, so that a test of its end is. */
const PATIENCE = { inMs: 60_000, pausesInMs: [20, 20, 20] };
const NO_PATIENCE = { inMs: 400, pausesInMs: [20, 20, 20] };

const shopify = await startSimulatedShopify();
let admin: ShopifyAdmin;
let themeId: string;
beforeEach(async () => {
  await shopify.reset();
  admin = await shopify.admin(SHOP, { timeoutInMs: 60_000, patience: PATIENCE });
  themeId = (await admin.listThemes())[0]?.id ?? "";
});
afterAll(() => shopify.close());

const section = (text: string) => `<div>${text}</div>
{% schema %}{"name": "Note", "settings": [], "presets": [{"name": "Note"}]}{% endschema %}`;
const md5 = (text: string) => createHash("md5").update(text).digest("hex");
const writes = (rule: object) => shopify.control("theme-writes", rule);
const change = (action: string, more: object = {}) =>
  shopify.control("themes", { shop: SHOP, action, themeId, ...more });
const body = async () => (await admin.readThemeFiles(themeId, [FILE]))[0]?.body ?? null;
const write = (text: string, shop = admin) => shop.upsertThemeFile(themeId, FILE, section(text));
const graphql = async () => createAdminGraphql(await shopify.client(SHOP), { timeoutInMs: 60_000 });
const impatient = () => shopify.admin(SHOP, { timeoutInMs: 60_000, patience: NO_PATIENCE });
const callsOf = async (operation: string) =>
  (await shopify.state(SHOP)).calls.filter((call) => call.operation === operation).length;

describe.each([
  ["listing themes", "themes", (shop: ShopifyAdmin) => shop.listThemes()],
  ["reading files", "theme", (shop: ShopifyAdmin) => shop.readThemeFiles(themeId, [FILE])],
  ["writing a file", "themeFilesUpsert", (shop: ShopifyAdmin) => write("new", shop)],
  [
    "deleting a file",
    "themeFilesDelete",
    (shop: ShopifyAdmin) => shop.deleteThemeFile(themeId, FILE),
  ],
])("%s", (_what, match, call) => {
  test.each(["http-500", "http-502", "http-402", "html", "empty", "bad-json", "cut"])(
    "is an outage after %s, and not repeated",
    async (kind) => {
      await shopify.fault(match, kind);
      await expect(call(admin)).rejects.toBeInstanceOf(ShopifyUnavailable);
      await expect(call(admin)).resolves.toBeDefined();
    },
  );

  test("is an outage when no answer comes in time", async () => {
    await shopify.fault(match, "timeout");
    const hasty = await shopify.admin(SHOP, { timeoutInMs: 500 });
    await expect(call(hasty)).rejects.toBeInstanceOf(ShopifyUnavailable);
  });

  test("is an outage when the answer is lost", async () => {
    await shopify.fault(match, "drop-after-commit");
    await expect(call(admin)).rejects.toBeInstanceOf(ShopifyUnavailable);
  });

  test("is repeated while Shopify throttles, and then an outage", async () => {
    await shopify.fault(match, "throttled");
    await expect(call(admin)).resolves.toBeDefined();
    await shopify.fault(match, "throttled", 4);
    await expect(call(admin)).rejects.toBeInstanceOf(ShopifyUnavailable);
  });

  test("is no access when Shopify denies it", async () => {
    await shopify.fault(match, "access-denied");
    await expect(call(admin)).rejects.toBeInstanceOf(NoThemeAccess);
  });
});

test.each(["themes", "theme"])("%s knows no user errors", async (match) => {
  await shopify.fault(match, "user-error");
  expect(await admin.listThemes()).not.toEqual([]);
  expect(await admin.readThemeFiles(themeId, ["layout/theme.liquid"])).toHaveLength(1);
});

test("a user error without a code is a refusal in Shopify's words", async () => {
  await write("old");
  await shopify.fault("themeFilesUpsert", "user-error");
  await shopify.fault("themeFilesDelete", "user-error");
  const refused = { kind: "refused", message: "The simulator was asked to refuse this" };
  expect(await write("new")).toMatchObject(refused);
  expect(await admin.deleteThemeFile(themeId, FILE)).toMatchObject(refused);
  expect(await body()).toBe(section("old"));
});

test("what was done before an answer was lost can be read", async () => {
  await shopify.fault("themeFilesUpsert", "drop-after-commit");
  await expect(write("new")).rejects.toBeInstanceOf(ShopifyUnavailable);
  expect(await body()).toBe(section("new"));
  await shopify.fault("themeFilesDelete", "drop-after-commit");
  await expect(admin.deleteThemeFile(themeId, FILE)).rejects.toBeInstanceOf(ShopifyUnavailable);
  expect(await body()).toBeNull();
});

test("a write waits for Shopify's job, so that the file can be read right after", async () => {
  await writes({ delayMs: 700 });
  expect(await write("late")).toMatchObject({ kind: "written", checksum: md5(section("late")) });
  expect(await body()).toBe(section("late"));
});

test("a job that does not end is an outage, and its file is not there", async () => {
  await writes({ job: "never-ends" });
  await expect(write("late", await impatient())).rejects.toBeInstanceOf(ShopifyUnavailable);
  expect(await body()).toBeNull();
});

test("a write without a job is done, and a job that is unknown is over", async () => {
  await writes({ job: "none" });
  expect(await write("new")).toMatchObject({ kind: "written" });
  expect(await body()).toBe(section("new"));
});

test("a job that fails to write, or writes another text, tells what should stand there", async () => {
  await writes({ result: "lost", times: 1 });
  expect(await write("lost")).toMatchObject({ kind: "written", checksum: md5(section("lost")) });
  expect(await body()).toBeNull();
  await writes({ result: "changed", times: 1 });
  const written = await write("changed");
  const [file] = await admin.readThemeFiles(themeId, [FILE]);
  expect(file?.checksum).toBe(md5(file?.body ?? ""));
  expect(written).not.toMatchObject({ checksum: file?.checksum });
});

describe.each(["throttled", "conflict"])("when Shopify puts writes off (%s)", (refuse) => {
  test("they are tried again, and done once", async () => {
    await writes({ refuse, times: 2 });
    expect(await write("new")).toMatchObject({ kind: "written" });
    expect(await callsOf("themeFilesUpsert")).toBe(3);
    await writes({ refuse, times: 2 });
    expect(await admin.deleteThemeFile(themeId, FILE)).toMatchObject({ kind: "deleted" });
    expect(await callsOf("themeFilesDelete")).toBe(3);
  });

  test("they are given up after a few times, and the theme is as it was", async () => {
    await write("old");
    await writes({ refuse });
    await expect(write("new")).rejects.toBeInstanceOf(ShopifyUnavailable);
    await expect(admin.deleteThemeFile(themeId, FILE)).rejects.toBeInstanceOf(ShopifyUnavailable);
    expect(await body()).toBe(section("old"));
    expect(await callsOf("themeFilesUpsert")).toBe(1 + 4);
  });

  test("they are given up when the time is over", async () => {
    await writes({ refuse });
    const patience = { inMs: 0, pausesInMs: [20, 20, 20] };
    const hasty = await shopify.admin(SHOP, { timeoutInMs: 60_000, patience });
    await expect(write("new", hasty)).rejects.toBeInstanceOf(ShopifyUnavailable);
    expect(await callsOf("themeFilesUpsert")).toBe(1);
  });
});

test("what somebody else was writing at the same time is not overwritten", async () => {
  await write("old");
  await writes({ job: "never-ends", times: 1 });
  await expect(write("theirs", await impatient())).rejects.toBeInstanceOf(ShopifyUnavailable);
  const patience = { inMs: 60_000, pausesInMs: [3_000] };
  const ours = write("ours", await shopify.admin(SHOP, { timeoutInMs: 60_000, patience }));
  await expect.poll(() => callsOf("theme")).toBe(1);
  await change("edit", { file: FILE, body: section("the merchant's") });

  await expect(ours).rejects.toThrow(/somebody else/);

  expect(await body()).toBe(section("the merchant's"));
});

test("of several files the good are written, the refused told and the busy written later", async () => {
  await writes({ delayMs: 2_000, result: "lost", times: 1 });
  const asked = await graphql();
  const first = upsertThemeFiles(asked, themeId, [{ fileName: FILE, body: "lost" }]);
  await expect.poll(() => callsOf("themeFilesUpsert")).toBe(1);

  const outcomes = await upsertThemeFiles(
    asked,
    themeId,
    [
      { fileName: "snippets/gs-good.liquid", body: "good" },
      { fileName: "snippets/gs-bad.liquid", body: "{% if %}" },
      { fileName: FILE, body: section("busy") },
    ],
    { inMs: 60_000, pausesInMs: [3_000, 3_000] },
  );

  expect(outcomes).toMatchObject([
    { kind: "written", fileName: "snippets/gs-good.liquid" },
    { kind: "refused", fileName: "snippets/gs-bad.liquid", message: expect.stringMatching(/if/) },
    { kind: "written", fileName: FILE, checksum: md5(section("busy")) },
  ]);
  await first;
  expect(await body()).toBe(section("busy"));
});

test("several files are deleted together; one that is not there counts as deleted", async () => {
  await write("old");
  const names = [FILE, "sections/gone.liquid", "layout/theme.liquid"];
  expect(await deleteThemeFiles(await graphql(), themeId, names)).toMatchObject([
    { kind: "deleted", fileName: FILE },
    { kind: "deleted", fileName: "sections/gone.liquid" },
    { kind: "refused", fileName: "layout/theme.liquid" },
  ]);
});

test.each(["limited-plan", "access-denied"])("a user error %s is no access", async (refuse) => {
  await writes({ refuse });
  await expect(write("new")).rejects.toBeInstanceOf(NoThemeAccess);
  await expect(admin.deleteThemeFile(themeId, FILE)).rejects.toBeInstanceOf(NoThemeAccess);
});

test("an error about no file is an outage, not a fault of the section", async () => {
  await writes({ refuse: "error" });
  await expect(write("new")).rejects.toBeInstanceOf(ShopifyUnavailable);
  await expect(admin.deleteThemeFile(themeId, FILE)).rejects.toBeInstanceOf(ShopifyUnavailable);
});

test.each(["demo", "lock", "archive"])(
  "after %s a theme is not writable, and says so",
  async (action) => {
    const draft = (await admin.listThemes()).find(({ role }) => role === "unpublished");
    themeId = draft?.id ?? "";
    await change(action);
    const theme = (await admin.listThemes()).find(({ id }) => id === themeId);
    expect(theme).toMatchObject({ writable: false });
    await expect(write("new")).rejects.toBeInstanceOf(NoThemeAccess);
  },
);

test.each(["process", "process-failed"])("after %s a theme is not writable now", async (action) => {
  await change(action);
  expect((await admin.listThemes())[0]).toMatchObject({ writable: false });
  await expect(write("new")).rejects.toBeInstanceOf(ShopifyUnavailable);
  await change("processed");
  expect(await write("new")).toMatchObject({ kind: "written" });
});

test("a theme that the merchant deleted is not found", async () => {
  const draft = (await admin.listThemes()).find(({ role }) => role === "unpublished");
  themeId = draft?.id ?? "";
  await change("delete");
  await expect(write("new")).rejects.toBeInstanceOf(NotFound);
  await expect(admin.deleteThemeFile(themeId, FILE)).rejects.toBeInstanceOf(NotFound);
  await expect(body()).rejects.toBeInstanceOf(NotFound);
});

test("more names than Shopify takes at once are read in several calls, each file once", async () => {
  const names = Array.from({ length: 120 }, (_, index) => `sections/none-${index}.liquid`);
  await write("new");
  const files = await admin.readThemeFiles(themeId, [FILE, ...names, "sections/gs-*"]);
  expect(files.map(({ fileName }) => fileName)).toEqual([FILE]);
  expect(await callsOf("theme")).toBe(3);
  expect(await admin.readThemeFiles(themeId, [])).toEqual([]);
});
