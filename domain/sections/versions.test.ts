import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import type { OpenDatabase } from "#db/open.ts";
import { billingEdges, newShop, type BillingEdges } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { anError, sectionCode, warning } from "#tests/harness/sections.ts";
import { addMessage, getConversation, listMessages } from "./conversations.ts";
import { create, getById } from "./section.ts";
import {
  addVersion,
  getVersion,
  listVersions,
  renameVersion,
  type NewVersion,
} from "./versions.ts";
import { restoreVersion, saveEdit } from "./version-writes.ts";

const add = (
  edges: BillingEdges,
  version: Partial<NewVersion> & { sectionId: string; shop: string },
) =>
  edges.db.transaction((tx) =>
    addVersion(
      { ...edges, db: tx },
      {
        code: sectionCode("Hero"),
        summary: "A hero",
        problems: [],
        publishable: true,
        origin: "generation",
        moveHead: true,
        ...version,
      },
    ),
  );

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const start = async () => {
    const edges = billingEdges(database.db);
    const shop = newShop();
    const { id: sectionId } = await create(edges, { shop });
    return { edges, shop, sectionId };
  };

  test("versions written at once take different numbers, without gaps", async () => {
    const { edges, shop, sectionId } = await start();

    await Promise.all(Array.from({ length: 12 }, () => add(edges, { shop, sectionId })));

    const numbers = (await listVersions(edges, shop, sectionId)).map(({ number }) => number);
    expect(numbers).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await getById(edges, sectionId, shop)).toMatchObject({ versionCount: 12 });
  });

  test("code and name follow the head, and only the head", async () => {
    const { edges, shop, sectionId } = await start();
    const first = await add(edges, { shop, sectionId, code: sectionCode("Hero", ["a", "b"]) });
    const beside = await add(edges, {
      shop,
      sectionId,
      code: sectionCode("Other", ["a", "x", "y"]),
      moveHead: false,
      baseVersionId: first.id,
      problems: [anError, warning],
      publishable: false,
    });

    expect(beside).toMatchObject({ number: 2, problems: [anError, warning], linesRemoved: 2 });
    expect(beside.linesAdded).toBe(3);
    expect(await getById(edges, sectionId, shop)).toMatchObject({
      name: "Hero",
      code: first.code,
      currentVersionId: first.id,
    });
    const second = await add(edges, { shop, sectionId, code: sectionCode("Big hero") });
    expect(await getById(edges, sectionId, shop)).toMatchObject({
      name: "Big hero",
      currentVersionId: second.id,
    });
  });

  test("what a database cannot hold is taken out of code and problems", async () => {
    const { edges, shop, sectionId } = await start();
    const problem = { ...warning, message: "bad \0\uD800", fix: { start: 0, end: 1, text: "\0" } };

    const version = await add(edges, { shop, sectionId, code: "a\0b🎉", problems: [problem] });

    expect(version.code).toBe("ab🎉");
    expect(version.problems).toEqual([
      { ...problem, message: "bad \uFFFD", fix: { start: 0, end: 1, text: "" } },
    ]);
  });

  test("a section of 256 KB rewritten from top to bottom is saved in good time", async () => {
    const { edges, shop, sectionId } = await start();
    await add(edges, { shop, sectionId, code: manyLines("before") });

    const started = cpuTimeInMs();
    const version = await add(edges, {
      shop,
      sectionId,
      code: manyLines("after, quite different"),
    });

    expect(cpuTimeInMs() - started).toBeLessThan(10_000);
    expect(version).toMatchObject({ linesAdded: 8_000, linesRemoved: 8_000 });
  });

  test("a version can be called something, and nothing else of it changes", async () => {
    const { edges, shop, sectionId } = await start();
    const version = await add(edges, { shop, sectionId });
    const key = { shop, sectionId, versionId: version.id };
    const { code, ...whole } = version;

    expect(await renameVersion(edges, key, "Before the sale\0")).toEqual({
      ...whole,
      name: "Before the sale",
    });
    expect(await getVersion(edges, key)).toEqual({ ...whole, code, name: "Before the sale" });
    expect(await renameVersion(edges, key, null)).toMatchObject({ name: null });
  });

  test("another shop, or another section, has no such version or conversation", async () => {
    const { edges, shop, sectionId } = await start();
    const version = await add(edges, { shop, sectionId });
    const other = await start();
    const foreign = { shop: other.shop, sectionId, versionId: version.id };

    expect(await getVersion(edges, foreign)).toBeNull();
    expect(await restoreVersion(edges, foreign)).toEqual({ kind: "no-such-version" });
    expect(await renameVersion(edges, foreign, "stolen")).toBeNull();
    expect(
      await getVersion(edges, { shop, sectionId: other.sectionId, versionId: version.id }),
    ).toBeNull();
    expect(await listVersions(edges, other.shop, sectionId)).toEqual([]);
    await expect(add(edges, { shop: other.shop, sectionId })).rejects.toMatchObject(NOT_FOUND);
    const edit = { ...foreign, code: "stolen", baseVersionId: version.id, problems: [] };
    await expect(saveEdit(edges, edit)).rejects.toMatchObject(NOT_FOUND);
    const conversation = await getConversation(edges, shop, sectionId);
    const message = { id: randomUUID(), role: "user" as const, content: "hello" };
    const conversationId = conversation?.id ?? "";
    await expect(
      edges.db.transaction((tx) =>
        addMessage(tx, { ...message, conversationId, shop: other.shop }),
      ),
    ).rejects.toMatchObject(NOT_FOUND);
    expect(await listMessages(edges, other.shop, conversationId)).toEqual([]);
  });

  test("messages keep their order, and the first request becomes the section's prompt", async () => {
    const { edges, shop, sectionId } = await start();
    const conversation = await getConversation(edges, shop, sectionId);
    const said = ["A FAQ\0 with 🎉", "Here it is", "Wider"];
    await edges.db.transaction(async (tx) => {
      for (const [index, content] of said.entries())
        await addMessage(tx, {
          id: randomUUID(),
          conversationId: conversation?.id ?? "",
          shop,
          content,
          role: index === 1 ? "assistant" : "user",
          element: index === 2 ? { selector: ".faq", html: "<p>\0</p>" } : null,
        });
    });

    const messages = await listMessages(edges, shop, conversation?.id ?? "");
    expect(messages.map(({ content }) => content)).toEqual(["A FAQ with 🎉", said[1], said[2]]);
    expect(messages[2]?.element).toEqual({ selector: ".faq", html: "<p></p>" });
    await add(edges, { shop, sectionId, code: "<p>no schema</p>" });
    expect(await getById(edges, sectionId, shop)).toMatchObject({
      name: "A FAQ with 🎉",
      prompt: "A FAQ with 🎉",
    });
  });
});

function manyLines(word: string): string {
  return Array.from({ length: 8_000 }, (_, index) => `<p>${word} ${index * 7}</p>`).join("\n");
}

const NOT_FOUND = { code: "not-found", status: 404 };
