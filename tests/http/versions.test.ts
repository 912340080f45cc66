import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { OTHER_SHOP, startTestDemo, type ApiOptions, type TestDemo } from "#tests/harness/demo.ts";
import {
  ChangedSection,
  CreatedSection,
  OneVersion,
  Problem,
  SectionPage,
  Version,
} from "./shapes.ts";

const Renamed = z.object({ version: Version });

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo();
});
afterAll(() => demo.close());

async function newSection(shop?: string) {
  const by = shop === undefined ? {} : { shop };
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "hero" },
    ...by,
  });
  const address = `/api/sections/${section.id}`;
  const first = `${address}/versions/${section.currentVersionId}`;
  return { address, first, baseVersionId: section.currentVersionId, code: section.code };
}

const refusal = async (address: string, request: ApiOptions) => {
  const response = await demo.api(address, request);
  return Problem.parse(await response.json());
};

const patch = (body: unknown): ApiOptions => ({ method: "PATCH", body });

test("a version is named, and loses its name again; nothing else of it changes", async () => {
  const { address, first } = await newSection();
  const { version: before } = await demo.call(OneVersion, first);

  const { version } = await demo.call(Renamed, first, patch({ name: "  Before the sale " }));
  expect(version).toEqual({ ...Version.parse(before), name: "Before the sale" });
  const { versions } = await demo.call(SectionPage, address);
  expect(versions).toEqual([version]);

  await demo.call(Renamed, first, patch({ name: null }));
  expect((await demo.call(OneVersion, first)).version).toEqual(before);
});

test.each([
  ["an empty name", { name: "  " }],
  ["61 characters", { name: "x".repeat(61) }],
  ["half a character", { name: "\uD800" }],
  ["a number", { name: 7 }],
  ["nothing", {}],
])("%s is refused by name", async (_, body) => {
  const { first } = await newSection();

  expect(await refusal(first, patch(body))).toMatchObject({
    status: 422,
    code: "invalid-input",
    detail: expect.stringContaining("name"),
  });
});

test("60 characters of any script are kept as they are", async () => {
  const { first } = await newSection();
  const name = "é🎉日".repeat(15);

  expect((await demo.call(Renamed, first, patch({ name }))).version.name).toBe(name);
});

test("another shop's version cannot be named", async () => {
  const { first } = await newSection();

  expect(await refusal(first, { ...patch({ name: "Mine" }), shop: OTHER_SHOP })).toMatchObject({
    status: 404,
  });
  expect((await demo.call(OneVersion, first)).version.name).toBeNull();
});

test("a save sent again with the client's id, at once or later, makes one version", async () => {
  const { address, baseVersionId, code } = await newSection();
  const versionId = randomUUID();
  const body = { code: `${code}\n`, baseVersionId, versionId };
  const save = () => demo.call(ChangedSection, address, patch(body));

  const answers = await Promise.all([save(), save(), save()]);
  answers.push(await save());

  expect(answers.map(({ version }) => version?.id)).toEqual(Array(4).fill(versionId));
  const { versions } = await demo.call(SectionPage, address);
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(await refusal(address, patch({ ...body, code: "other" }))).toMatchObject({
    status: 409,
    code: "version-id-reused",
  });
});

test("an id that is another shop's version is not found, and nothing is written", async () => {
  const theirs = await newSection(OTHER_SHOP);
  const { address, baseVersionId, code } = await newSection();
  const body = { code: `${code}\n`, baseVersionId, versionId: theirs.baseVersionId };

  expect(await refusal(address, patch(body))).toMatchObject({ status: 404 });
  expect((await demo.call(SectionPage, address)).versions).toHaveLength(1);
});

test("an edit of an older version is refused with the head's id, and saved on that one", async () => {
  const { address, baseVersionId, code } = await newSection();
  const save = (base: unknown, text: string) =>
    patch({ code: text, baseVersionId: base, origin: "settings" });
  const { version } = await demo.call(ChangedSection, address, save(baseVersionId, `${code}\n`));

  const stale = await demo.api(address, save(baseVersionId, `${code}\n\n`));
  expect([stale.status, await stale.json()]).toMatchObject([
    409,
    { code: "stale-version", currentVersionId: version?.id },
  ]);

  const mine = await demo.call(ChangedSection, address, save(version?.id, `${code}\n\n`));
  expect(mine.version).toMatchObject({ number: 3, summary: "Changed the settings" });
});

test("restoring twice with the client's id makes one version", async () => {
  const { address, first } = await newSection();
  const versionId = randomUUID();
  const restore = (body: unknown) =>
    demo.call(OneVersion, `${first}/restore`, { method: "POST", body });

  await Promise.all([restore({ versionId }), restore({ versionId })]);
  const { versions } = await demo.call(SectionPage, address);

  expect(versions).toMatchObject([{ id: versionId, summary: "Restored version 1" }, { number: 1 }]);
});
