import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { generationLogs, generations, messages, sections, sectionVersions } from "#db/schema.ts";
import { addMessage, getConversation } from "#domain/sections/conversations.ts";
import { create, getById } from "#domain/sections/section.ts";
import { addVersion } from "#domain/sections/versions.ts";
import { billingEdges, complete, newRun, newShop } from "#tests/harness/billing.ts";
import { freshDatabase } from "#tests/harness/databases.ts";
import { plantShop, rowsOfShop } from "#tests/harness/planted-shop.ts";
import { sectionCode } from "#tests/harness/sections.ts";
import type { Customer } from "./customer-pattern.ts";
import { answerDataRequest, redactCustomer } from "./customer-requests.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const ANNA: Customer = { email: "Anna.M+shop@Example.com", phone: "+49 170 123 45-67" };

function privacyEdges() {
  const told: { level: string; fields: unknown }[] = [];
  const tell = (level: string) => (fields: unknown) => told.push({ level, fields });
  const log = { info: tell("info"), warn: tell("warn"), error: tell("error") };
  return { ...billingEdges(database.db), log, told };
}

/** A section whose request, chat and history hold these words. */
async function shopThatSaid(words: string, code = "<p>Nothing</p>") {
  const edges = privacyEdges();
  const shop = newShop();
  const section = await create(edges, { shop, prompt: words });
  const conversation = await getConversation(edges, shop, section.id);
  const run = newRun({ sectionId: section.id, prompt: words });
  await complete(edges, shop, run);
  await database.db.transaction(async (tx) => {
    await addMessage(tx, {
      id: run.userMessageId,
      conversationId: conversation?.id ?? "",
      shop,
      role: "user",
      content: words,
      element: { selector: "p", html: `<p>${words}</p>` },
    });
    await addMessage(tx, {
      id: randomUUID(),
      conversationId: conversation?.id ?? "",
      shop,
      role: "assistant",
      content: "A quiet answer",
    });
    await addVersion(
      { ...edges, db: tx },
      {
        sectionId: section.id,
        shop,
        code: sectionCode("Quote", [code]),
        summary: words,
        problems: [],
        publishable: true,
        origin: "generation",
        moveHead: true,
      },
    );
  });
  return { edges, shop, sectionId: section.id };
}

async function allText(shop: string): Promise<string> {
  return JSON.stringify(await rowsOfShop(database.db, shop));
}

test.for<[string, string]>([
  ["the address", "A quote of anna.m+shop@example.com, please"],
  ["the address in brackets", "<Anna.M+Shop@EXAMPLE.com>."],
  ["the number", "Call +491701234567"],
  ["the number as people write it", "Call (0170) 123-45 67 now"],
])("%s goes from prompts, messages and history, with the text around it", async ([, words]) => {
  const { edges, shop, sectionId } = await shopThatSaid(words);

  const found = await redactCustomer(edges, shop, ANNA);

  expect(found).toEqual({ messages: 1, prompts: 1, files: 0 });
  expect(await allText(shop)).not.toContain(words);
  expect((await getById(edges, sectionId, shop))?.prompt).toBe("");
  const [log] = await database.db
    .select()
    .from(generationLogs)
    .where(eq(generationLogs.shop, shop));
  const [run] = await database.db.select().from(generations).where(eq(generations.shop, shop));
  expect([log?.prompt, run?.prompt]).toEqual(["", ""]);
  const said = await database.db.select().from(messages).where(eq(messages.shop, shop));
  expect(said.map(({ content }) => content).toSorted()).toEqual([
    "(Removed at a customer's request.)",
    "A quiet answer",
  ]);
  expect(await redactCustomer(edges, shop, ANNA)).toEqual({ messages: 0, prompts: 0, files: 0 });
});

test.for<[string, string]>([
  ["another address that ends the same", "joanna.m+shop@example.com"],
  ["another address that begins the same", "anna.m+shop@example.com.br"],
  ["a longer number", "01701234567891"],
  ["numbers that only look alike when joined", "170 px, 1234 px and 567"],
  ["the address with a wildcard's dot", "annaxm+shop@example.com"],
])("%s stays", async ([, words]) => {
  const { edges, shop } = await shopThatSaid(words);
  const before = await rowsOfShop(database.db, shop);

  expect(await redactCustomer(edges, shop, ANNA)).toEqual({ messages: 0, prompts: 0, files: 0 });
  expect(await rowsOfShop(database.db, shop)).toEqual(before);
});

test.for<Customer>([
  { email: null, phone: null },
  { email: "", phone: "" },
  { email: "@", phone: "1" },
  { email: "a@", phone: "123-4567" },
  { email: ".*", phone: "++++++++" },
  { email: ".*@.*.*", phone: null },
  { email: `${"a".repeat(300)}@example.com`, phone: null },
])("%j names nobody: nothing is changed", async (customer) => {
  const shop = newShop();
  await plantShop(database.db, shop);
  const before = await rowsOfShop(database.db, shop);

  await redactCustomer(privacyEdges(), shop, customer);

  expect(await rowsOfShop(database.db, shop)).toEqual(before);
});

test("what another shop said of the same customer stays", async () => {
  const words = "anna.m+shop@example.com";
  const { edges, shop } = await shopThatSaid(words);
  const other = await shopThatSaid(words);
  const before = await rowsOfShop(database.db, other.shop);

  await redactCustomer(edges, shop, ANNA);

  expect(await rowsOfShop(database.db, other.shop)).toEqual(before);
});

test("code that names the customer is the merchant's: it stays, and the log tells the operator", async () => {
  const { edges, shop, sectionId } = await shopThatSaid(
    "A contact",
    "<p>anna.m+shop@example.com</p>",
  );

  const found = await redactCustomer(edges, shop, ANNA);

  expect(found.files).toBe(1);
  const [section] = await database.db.select().from(sections).where(eq(sections.id, sectionId));
  const [version] = await database.db
    .select()
    .from(sectionVersions)
    .where(eq(sectionVersions.sectionId, sectionId));
  expect(section?.code).toContain("anna.m+shop@example.com");
  expect(version?.code).toContain("anna.m+shop@example.com");
  expect(edges.told).toMatchObject([{ level: "warn", fields: { shop, files: 1 } }]);
  expect(JSON.stringify(edges.told)).not.toContain("anna");
});

test("a data request is answered with where the merchant wrote of the customer, and changes nothing", async () => {
  const { edges, shop } = await shopThatSaid("anna.m+shop@example.com");
  const before = await rowsOfShop(database.db, shop);

  expect(await answerDataRequest(edges, shop, ANNA)).toEqual({ messages: 1, prompts: 1, files: 0 });
  expect(await answerDataRequest(edges, "unknown.myshopify.com", ANNA)).toEqual({
    messages: 0,
    prompts: 0,
    files: 0,
  });
  expect(await rowsOfShop(database.db, shop)).toEqual(before);
});
