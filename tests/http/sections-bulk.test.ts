import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { postgresUrl } from "#tests/harness/databases.ts";
import { OTHER_SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { holdRuns, type HeldRuns } from "#tests/harness/held-runs.ts";
import {
  Billing,
  BulkChange,
  CreatedSection,
  Problem,
  Section,
  SectionList,
  SectionPage,
} from "./shapes.ts";

let demo: TestDemo;
let runs: HeldRuns;
beforeAll(async () => {
  const databaseUrl = await postgresUrl();
  runs = await holdRuns(databaseUrl);
  demo = await startTestDemo({ databaseUrl, env: { MODEL: "composer:0" } });
});
afterAll(async () => {
  await demo.close();
  await runs.close();
});

const bulk = (action: string, ids: string[], shop?: string) =>
  demo.call(BulkChange, "/api/sections/bulk", {
    body: { action, ids },
    ...(shop === undefined ? {} : { shop }),
  });
const statusOf = async (address: string, request: object = {}) =>
  (await demo.api(address, request)).status;

test("many are archived, restored, deleted and brought back, and what could not be is named", async () => {
  const [first, second] = [await demo.newSection(), await demo.newSection()];
  const foreign = await demo.newSection({}, OTHER_SHOP);
  const unknown = randomUUID();
  const missing = [foreign, unknown].map((id) => ({ id, reason: "not-found" }));

  expect(await bulk("archive", [first.toUpperCase(), second, foreign, unknown])).toEqual({
    changed: [first, second],
    refused: missing,
  });
  expect(await bulk("archive", [first])).toEqual({
    changed: [],
    refused: [{ id: first, reason: "invalid-transition" }],
  });
  expect((await bulk("restore", [first])).changed).toEqual([first]);
  expect(await bulk("delete", [first, second, foreign])).toMatchObject({
    changed: [first, second],
    refused: [{ id: foreign }],
  });
  expect(await bulk("undelete", [first, second, foreign])).toMatchObject({
    changed: [first, second],
    refused: [{ id: foreign, reason: "not-found" }],
  });
  expect(await statusOf(`/api/sections/${second}`)).toBe(200);
  expect(await statusOf(`/api/sections/${foreign}`, { shop: OTHER_SHOP })).toBe(200);
});

test.for([
  ["no action", { ids: [randomUUID()] }],
  ["another action", { action: "publish", ids: [randomUUID()] }],
  ["no ids", { action: "archive" }],
  ["an empty list", { action: "archive", ids: [] }],
  ["101 ids", { action: "archive", ids: Array.from({ length: 101 }, () => randomUUID()) }],
  ["what is no id", { action: "archive", ids: ["1"] }],
  ["NUL in an id", { action: "archive", ids: ["\0"] }],
  ["a list in a list", { action: "delete", ids: [[randomUUID()]] }],
])("with %s nothing is done", async ([, body]) => {
  const response = await demo.api("/api/sections/bulk", { body });

  expect(response.status).toBe(422);
  expect(Problem.parse(await response.json()).code).toBe("invalid-input");
});

test("100 are changed at once", async () => {
  const ids = Array.from({ length: 100 }, () => randomUUID());

  expect((await bulk("delete", ids)).refused).toHaveLength(100);
});

test("a deleted section answers like one that never was, everywhere, until it is brought back", async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { name: "Ghost", templateId: "hero" },
  });
  const { id, currentVersionId: versionId } = section;
  const address = `/api/sections/${id}`;
  const before = await demo.call(SectionPage, address);

  await bulk("delete", [id]);

  const publication = { themeId: "1", fileName: "x", versionId, expectedChecksum: null };
  const places: [string, string, unknown?][] = [
    ["GET", address],
    ["PATCH", address, { name: "x" }],
    ["DELETE", address],
    ["POST", `${address}/archive`],
    ["POST", `${address}/restore`],
    ["POST", `${address}/unpublish`],
    ["POST", `${address}/duplicate`],
    ["GET", `${address}/publish-plan?themeId=gid://shopify/OnlineStoreTheme/1`],
    ["POST", `${address}/publish`, publication],
    ["GET", `${address}/versions/${versionId}`],
    ["POST", `${address}/versions/${versionId}/restore`],
    ["GET", `${address}/versions/${versionId}/thumbnail`],
    ["POST", "/api/chat/stream", { sectionId: id, messageId: randomUUID(), content: "Darker" }],
    ["POST", "/api/sections", { id }],
  ];
  for (const [method, place, body] of places)
    expect({ place, status: await statusOf(place, { method, body }) }).toEqual({
      place,
      status: 404,
    });
  for (const status of ["all", "draft", "archive"])
    expect(
      await demo.call(SectionList, `/api/sections?search=Ghost&status=${status}`),
    ).toMatchObject({ items: [], total: 0, counts: { all: 0, draft: 0, archive: 0 } });

  await bulk("undelete", [id]);
  expect(await demo.call(SectionPage, address)).toEqual(before);
});

test("a section deleted while it is written ends its run cleanly, uncounted", async () => {
  const sectionId = await demo.newSection();
  const usage = async () => (await demo.call(Billing, "/api/billing")).quota.usageThisCycle;
  const before = await usage();
  await runs.hold();
  const response = await demo.chat({ sectionId, content: "A hero with a big picture" });

  await bulk("delete", [sectionId]);
  await runs.letGo();
  const stream = await response.text();

  expect(stream).toContain('"type":"generation-failed","code":"not-found"');
  expect(stream.trimEnd().split("\n\n").at(-1)).toContain("generation-failed");
  expect(await usage()).toBe(before);
  expect((await bulk("undelete", [sectionId])).changed).toEqual([sectionId]);
  expect(await demo.call(SectionPage, `/api/sections/${sectionId}`)).toMatchObject({
    versions: [],
    section: { versionCount: 0 },
  });
});

test("a deletion that is undone while the section is written loses nothing of it", async () => {
  const sectionId = await demo.newSection();
  await runs.hold();
  const response = await demo.chat({ sectionId, content: "A hero with a big picture" });

  await bulk("delete", [sectionId]);
  await bulk("undelete", [sectionId]);
  await runs.letGo();

  expect(await response.text()).toContain('"outcome":"completed"');
  expect(await demo.call(SectionPage, `/api/sections/${sectionId}`)).toMatchObject({
    versions: [{ number: 1 }],
  });
});

test("a copy is a draft of its own, made once for a client's id", async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { name: "Original", templateId: "hero" },
  });
  const id = randomUUID();
  const copy = async (body?: object) => {
    const response = await demo.api(`/api/sections/${section.id}/duplicate`, {
      method: "POST",
      ...(body ? { body } : {}),
    });
    expect(response.status).toBe(201);
    return z.object({ section: Section }).parse(await response.json()).section;
  };

  const copies = await Promise.all([copy({ id }), copy({ id }), copy({ id })]);

  expect(new Set(copies.map(({ currentVersionId }) => currentVersionId)).size).toBe(1);
  expect(copies[0]).toMatchObject({
    id,
    name: "Original copy",
    code: section.code,
    status: "draft",
    versionCount: 1,
    themeId: null,
  });
  expect((await copy()).id).not.toBe(id);
  const page = await demo.call(SectionPage, `/api/sections/${id}`);
  expect(page).toMatchObject({ messages: [], publications: [], versions: [{ number: 1 }] });
  const taken = await demo.api(`/api/sections/${await demo.newSection({}, OTHER_SHOP)}/duplicate`, {
    shop: OTHER_SHOP,
    body: { id },
  });
  expect(taken.status).toBe(404);
  const odd = await demo.api(`/api/sections/${section.id}/duplicate`, { body: { id: "1" } });
  expect(odd.status).toBe(422);
});
