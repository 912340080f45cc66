import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDatabase, type OpenDatabase } from "#db/open.ts";
import { publications, themeChecks, webhookDeliveries } from "#db/schema.ts";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { CreatedSection, Problem, Published, PublishPlan, SectionPage, Themes } from "./shapes.ts";

const Review = z.object({
  kind: z.string(),
  checksum: z.string(),
  edits: z.object({ linesAdded: z.number(), lines: z.array(z.string()) }),
});
const TakenIn = z.object({
  version: z.object({ id: z.string(), number: z.number(), summary: z.string() }),
  publication: z.object({ id: z.string(), checksum: z.string(), isEdited: z.boolean() }),
});
const State = z.object({
  themes: z.array(
    z.object({ id: z.string(), files: z.record(z.string(), z.object({ body: z.string() })) }),
  ),
});

let demo: TestDemo;
let database: OpenDatabase;
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  database = await openDatabase(databaseUrl, "");
  demo = await startTestDemo({ databaseUrl });
});
afterAll(async () => {
  await demo.close();
  await database.close();
});

const act = (themeId: string, action: string, more: object = {}) =>
  demo.control("themes", { shop: SHOP, themeId, action, ...more });

/** A theme of its own, with a section in it. */
async function publishedInCopy() {
  const copied = z
    .object({ theme: z.object({ id: z.string() }) })
    .parse(await act("current", "duplicate", { name: `Copy ${randomUUID().slice(0, 8)}` }));
  await act(copied.theme.id, "processed");
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "faq" },
  });
  const query = new URLSearchParams({ themeId: copied.theme.id });
  const plan = await demo.call(PublishPlan, `/api/sections/${section.id}/publish-plan?${query}`);
  const { publication } = await demo.call(Published, `/api/sections/${section.id}/publish`, {
    body: {
      themeId: copied.theme.id,
      versionId: section.currentVersionId,
      fileName: plan.fileName,
      expectedChecksum: plan.expectedChecksum,
    },
  });
  const address = `/api/sections/${section.id}/publications/${publication.id}`;
  return { section, publication, themeId: copied.theme.id, address };
}

const stateOf = async (id: string) =>
  (await database.db.select().from(publications).where(eq(publications.id, id)))[0]?.state;
const statusOf = async (id: string) =>
  (await demo.call(SectionPage, `/api/sections/${id}`)).section.status;
const wantedBy = async (shop: string) =>
  (await database.db.select().from(themeChecks).where(eq(themeChecks.id, shop)))[0]?.wanted ?? 0;

async function edit({ themeId, publication }: Awaited<ReturnType<typeof publishedInCopy>>) {
  const { themes } = State.parse(await demo.control(`state?shop=${SHOP}`));
  const body = themes.find(({ id }) => id === themeId)?.files[publication.fileName]?.body ?? "";
  const edited = body.replace("{% schema %}", "<!-- by hand -->\n{% schema %}");
  await act(themeId, "edit", { file: publication.fileName, body: edited });
  return edited;
}

test("a deleted theme is told by its webhook: the section is inactive soon", async () => {
  const { section, publication, themeId } = await publishedInCopy();

  await act(themeId, "delete");

  await expect.poll(() => stateOf(publication.id), { timeout: 60_000 }).toBe("gone");
  await expect.poll(() => statusOf(section.id), { timeout: 60_000 }).toBe("inactive");
});

test("a renamed theme is told by its webhook: the publication has the new name", async () => {
  const { section, themeId } = await publishedInCopy();

  await act(themeId, "rename", { name: "Winter sale" });

  const nameOf = async () =>
    (await demo.call(SectionPage, `/api/sections/${section.id}`)).section.themeName;
  await expect.poll(nameOf, { timeout: 60_000 }).toBe("Winter sale");
});

test("another live theme loses nobody", async () => {
  const { section, publication, themeId } = await publishedInCopy();
  const { themes } = await demo.call(Themes, "/api/themes");
  const live = themes.find(({ role }) => role === "main");
  const before = await wantedBy(SHOP);

  await act(themeId, "publish");
  await expect.poll(() => wantedBy(SHOP), { timeout: 60_000 }).toBeGreaterThan(before);
  await act(live?.id ?? "", "publish");

  expect([await stateOf(publication.id), await statusOf(section.id)]).toEqual([
    "published",
    "active",
  ]);
});

test.for([
  ["an old one", { triggeredAt: "2020-01-01T00:00:00Z", payload: { id: 1, role: "main" } }],
  ["one of an unknown theme", { payload: { id: 999_999_999, name: "Nobody's" } }],
  ["one with nothing in it", { payload: null }],
  ["one with something else in it", { payload: ["x", { id: {} }] }],
] as const)("%s is a hint as any other, and marks nothing", async ([, webhook]) => {
  const { publication } = await publishedInCopy();
  const before = await wantedBy(SHOP);
  const id = randomUUID();

  for (const topic of ["themes/delete", "themes/update", "themes/publish"])
    await demo.control("webhooks", { shop: SHOP, topic, id: `${id} ${topic}`, ...webhook });
  // Shopify repeats what it is not sure of.
  await demo.control("webhooks", {
    shop: SHOP,
    topic: "themes/delete",
    id: `${id} themes/delete`,
    ...webhook,
  });

  const deliveries = () =>
    database.db
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.id, `${id} themes/publish`));
  await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 60_000 }).toBe("done");
  await expect.poll(() => wantedBy(SHOP), { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 3);
  expect(await stateOf(publication.id)).toBe("published");
});

test("a hint about a shop without published files, or with a wrong signature, asks for nothing", async () => {
  const id = randomUUID();
  const before = await wantedBy(SHOP);

  await demo.control("webhooks", { shop: OTHER_SHOP, topic: "themes/update", id, payload: {} });
  await demo.control("webhooks", { shop: SHOP, topic: "themes/update", payload: {}, tamper: true });

  await expect
    .poll(
      async () =>
        (await database.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id)))[0]
          ?.state,
      { timeout: 60_000 },
    )
    .toBe("done");
  expect([await wantedBy(OTHER_SHOP), await wantedBy(SHOP)]).toEqual([0, before]);
});

test("an edit is reviewed, taken in once, and is then what is published", async () => {
  const published = await publishedInCopy();
  await edit(published);

  const review = await demo.call(Review, `${published.address}/drift`);
  expect(review.kind).toBe("edited");
  expect(review.edits.lines).toContain("+<!-- by hand -->");
  const take = () =>
    demo.call(TakenIn, `${published.address}/take-in`, {
      body: {
        expectedChecksum: review.checksum,
        baseVersionId: published.section.currentVersionId,
      },
    });
  const [first, again] = [await take(), await take()];

  expect(again).toEqual(first);
  expect(first).toMatchObject({
    version: { number: 2 },
    publication: { checksum: review.checksum, isEdited: false },
  });
  const { section, versions } = await demo.call(
    SectionPage,
    `/api/sections/${published.section.id}`,
  );
  expect(section.code).toContain("<!-- by hand -->");
  expect(versions).toHaveLength(2);
});

test("an edit of an edit is a conflict that names what stands there", async () => {
  const published = await publishedInCopy();
  await edit(published);
  const { checksum } = await demo.call(Review, `${published.address}/drift`);
  await edit(published);

  const response = await demo.api(`${published.address}/take-in`, {
    body: { expectedChecksum: checksum },
  });

  expect(response.status).toBe(409);
  const now = await demo.call(Review, `${published.address}/drift`);
  expect(await response.json()).toMatchObject({
    code: "theme-file-changed",
    currentChecksum: now.checksum,
  });
});

test("an edit that is left is told no more", async () => {
  const published = await publishedInCopy();
  await edit(published);
  const { checksum } = await demo.call(Review, `${published.address}/drift`);
  const page = z.object({
    publications: z.array(z.object({ isEdited: z.boolean(), isLeftEdited: z.boolean() })),
  });
  const told = async () =>
    (await demo.call(page, `/api/sections/${published.section.id}`)).publications;
  expect(await told()).toEqual([{ isEdited: true, isLeftEdited: false }]);

  const left = await demo.api(`${published.address}/leave`, { body: { checksum } });

  expect(left.status).toBe(204);
  expect(await told()).toEqual([{ isEdited: false, isLeftEdited: true }]);
});

test("strangers' publications and odd requests are refused as everywhere", async () => {
  const { address, section } = await publishedInCopy();
  const codes = async (path: string, request: object) => {
    const response = await demo.api(path, request);
    return [response.status, Problem.parse(await response.json()).code];
  };
  const checksum = "0".repeat(32);

  expect(await codes(`${address}/drift`, { shop: OTHER_SHOP })).toEqual([404, "not-found"]);
  expect(
    await codes(`${address}/take-in`, { shop: OTHER_SHOP, body: { expectedChecksum: checksum } }),
  ).toEqual([404, "not-found"]);
  expect(await codes(`${address}/leave`, { shop: OTHER_SHOP, body: { checksum } })).toEqual([
    404,
    "not-found",
  ]);
  expect(await codes(`${address}/take-in`, { body: {} })).toEqual([422, "invalid-input"]);
  expect(await codes(`${address}/take-in`, { body: "{" })).toEqual([400, "malformed-json"]);
  expect(await codes(`${address}/leave`, { body: { checksum: "x".repeat(65) } })).toEqual([
    422,
    "invalid-input",
  ]);
  expect(await codes(`${address}/take-in`, { method: "GET" })).toEqual([405, "method-not-allowed"]);
  expect(await codes(`/api/sections/${section.id}/publications/x/drift`, {})).toEqual([
    404,
    "not-found",
  ]);
  expect(await codes(`${address}/drift`, { token: null })).toEqual([401, "unauthenticated"]);
});
