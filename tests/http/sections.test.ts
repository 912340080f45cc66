import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OTHER_SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  ChangedSection,
  CreatedSection,
  OneVersion,
  Problem,
  SectionList,
  SectionPage,
} from "./shapes.ts";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo();
});
afterAll(() => demo.close());

const code = (text: string) => `<div class="gs-note">${text}</div>
{% schema %}{"name": "Note", "settings": [], "presets": [{"name": "Note"}]}{% endschema %}
`;

/** A section whose first version is a template's. */
async function sectionWithCode(shop?: string) {
  const created = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "hero" },
    ...(shop === undefined ? {} : { shop }),
  });
  const versionId = created.section.currentVersionId;
  if (versionId === null) throw new Error("The template made no version");
  return { id: created.section.id, versionId, code: created.section.code };
}

test("a new section comes with its conversation, as a draft without code", async () => {
  const response = await demo.api("/api/sections", {
    body: { name: "Reviews", prompt: "Three reviews", tone: "casual", style: "bold" },
  });

  expect(response.status).toBe(201);
  const { section, conversation } = CreatedSection.parse(await response.json());
  expect(section).toMatchObject({
    name: "Reviews",
    tone: "casual",
    style: "bold",
    status: "draft",
    code: "",
    currentVersionId: null,
  });
  expect(conversation.sectionId).toBe(section.id);
});

test("nothing needs to be said to create a section", async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", { body: {} });

  expect(section.status).toBe("draft");
});

test("a client's own id makes creating repeatable, at the same moment too", async () => {
  const id = randomUUID();
  const create = () => demo.call(CreatedSection, "/api/sections", { body: { id, name: "Once" } });
  const all = await Promise.all([create(), create(), create()]);
  const { items } = await demo.call(SectionList, "/api/sections?search=Once");

  expect(new Set(all.map(({ conversation }) => conversation.id)).size).toBe(1);
  expect(items.map((section) => section.id)).toEqual([id]);
});

test("another shop's id cannot be created again, and its section is not shown", async () => {
  const id = await demo.newSection({ name: "Mine" });
  const response = await demo.api("/api/sections", { shop: OTHER_SHOP, body: { id } });

  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("Mine");
});

test("a section started from a template has its code, a first version and no problem", async () => {
  const { id, code: template } = await sectionWithCode();
  const page = await demo.call(SectionPage, `/api/sections/${id}`);

  expect(template).toContain("{% schema %}");
  expect(page.section.code).toBe(template);
  expect(page.versions).toMatchObject([{ number: 1, publishable: true, generationId: null }]);
});

test("the list is searched, sorted, filtered and cut into pages, without code", async () => {
  const shop = OTHER_SHOP;
  const ids: string[] = [];
  for (const name of ["Banana list", "Apple list", "Cherry list"])
    ids.push(await demo.newSection({ name }, shop));
  await demo.api(`/api/sections/${ids[2]}/archive`, { shop, method: "POST" });
  const list = (query: string) => demo.call(SectionList, `/api/sections?${query}`, { shop });
  const names = async (query: string) => (await list(query)).items.map(({ name }) => name);

  expect(await names("sort=name")).toEqual(["Apple list", "Banana list"]);
  expect(await names("sort=oldest")).toEqual(["Banana list", "Apple list"]);
  expect(await names("sort=newest")).toEqual(["Apple list", "Banana list"]);
  expect(await names("status=archive")).toEqual(["Cherry list"]);
  expect(await names("search=APPLE")).toEqual(["Apple list"]);
  expect(await names("search=%25")).toEqual([]);
  expect(await list("sort=name&limit=1&page=2")).toMatchObject({
    items: [{ name: "Banana list" }],
    total: 2,
    page: 2,
    totalPages: 2,
    counts: { all: 2, archive: 1 },
  });
  expect(JSON.stringify(await (await demo.api("/api/sections")).json())).not.toContain('"code"');
});

test.for(["page=0", "page=-1", "page=9e99", "limit=100000", "status=x&sort=y", "search=%00%ff"])(
  "the odd list address %s is answered, not failed",
  async (query) => {
    expect((await demo.call(SectionList, `/api/sections?${query}`)).page).toBeGreaterThan(0);
  },
);

test("name, tone and style are changed, and null takes tone and style back", async () => {
  const id = await demo.newSection({ name: "Old", tone: "casual" });
  const change = (body: object) =>
    demo.call(ChangedSection, `/api/sections/${id}`, { method: "PATCH", body });

  expect((await change({ name: "New", style: "bold", tone: null })).section).toMatchObject({
    name: "New",
    style: "bold",
    tone: null,
  });
  expect(await change({})).not.toHaveProperty("version");
});

test("saving code makes a version on top of the one it was made from", async () => {
  const { id, versionId } = await sectionWithCode();
  const saved = await demo.call(ChangedSection, `/api/sections/${id}`, {
    method: "PATCH",
    body: { code: code("By hand\r\n"), baseVersionId: versionId },
  });
  const page = await demo.call(SectionPage, `/api/sections/${id}`);

  expect(saved.version).toMatchObject({ number: 2, publishable: true });
  expect(saved.section.code).toBe(code("By hand\n"));
  expect(page.versions.map(({ number }) => number)).toEqual([2, 1]);
});

test("saving over a newer version is refused, and nothing is lost", async () => {
  const { id, versionId } = await sectionWithCode();
  const save = (text: string) =>
    demo.api(`/api/sections/${id}`, {
      method: "PATCH",
      body: { code: code(text), baseVersionId: versionId },
    });
  const answers = await Promise.all([save("one"), save("two"), save("three")]);

  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["200", "409", "409"]);
  const refused = answers.find(({ status }) => status === 409);
  expect(Problem.parse(await refused?.json()).code).toBe("stale-version");
});

test("code without the version it was made from is refused by name", async () => {
  const { id } = await sectionWithCode();
  const response = await demo.api(`/api/sections/${id}`, {
    method: "PATCH",
    body: { code: code("x") },
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    code: "invalid-input",
    errors: [{ path: "baseVersionId" }],
  });
});

test("code with an error is kept, and cannot be published", async () => {
  const { id, versionId } = await sectionWithCode();
  const { version } = await demo.call(ChangedSection, `/api/sections/${id}`, {
    method: "PATCH",
    body: { code: "{% if %}", baseVersionId: versionId },
  });

  expect(version?.publishable).toBe(false);
  expect(version?.problems.length).toBeGreaterThan(0);
});

test("a version is read with its code, and restored as a new version", async () => {
  const { id, versionId, code: first } = await sectionWithCode();
  await demo.call(ChangedSection, `/api/sections/${id}`, {
    method: "PATCH",
    body: { code: code("second"), baseVersionId: versionId },
  });
  const address = `/api/sections/${id}/versions/${versionId}`;
  const { version } = await demo.call(OneVersion, address);
  const restored = await demo.call(OneVersion, `${address}/restore`, { method: "POST" });

  expect(version).toMatchObject({ number: 1, code: first });
  expect(restored.version).toMatchObject({ number: 3, code: first });
  expect((await demo.call(SectionPage, `/api/sections/${id}`)).section.code).toBe(first);
});

test("a section is archived, restored and deleted for good", async () => {
  const id = await demo.newSection();
  const post = (action: string) => demo.api(`/api/sections/${id}/${action}`, { method: "POST" });

  expect(await (await post("archive")).json()).toMatchObject({ section: { status: "archive" } });
  expect(await (await post("restore")).json()).toMatchObject({ section: { status: "draft" } });
  const again = await post("restore");
  expect(again.status).toBe(409);
  expect(Problem.parse(await again.json()).code).toBe("invalid-transition");
  expect((await demo.api(`/api/sections/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await demo.api(`/api/sections/${id}`)).status).toBe(404);
  expect((await demo.api(`/api/sections/${id}`, { method: "DELETE" })).status).toBe(404);
});

test("unknown, malformed and foreign ids get the very same answer", async () => {
  const foreign = await sectionWithCode(OTHER_SHOP);
  const own = await sectionWithCode();
  const body = JSON.stringify({ name: "x" });
  const publication = {
    themeId: "1",
    fileName: "x",
    versionId: randomUUID(),
    expectedChecksum: null,
  };
  const places: [method: string, address: (id: string) => string, body?: unknown][] = [
    ["GET", (id) => `/api/sections/${id}`],
    ["PATCH", (id) => `/api/sections/${id}`, body],
    ["DELETE", (id) => `/api/sections/${id}`],
    ["POST", (id) => `/api/sections/${id}/archive`],
    ["POST", (id) => `/api/sections/${id}/restore`],
    ["POST", (id) => `/api/sections/${id}/unpublish`],
    ["POST", (id) => `/api/sections/${id}/duplicate`],
    ["GET", (id) => `/api/sections/${id}/publish-plan?themeId=gid://shopify/OnlineStoreTheme/1`],
    ["POST", (id) => `/api/sections/${id}/publish`, publication],
    ["POST", (id) => `/api/sections/${id}/publications/${randomUUID()}/rollback`],
    ["GET", (id) => `/api/sections/${id}/versions/${foreign.versionId}`],
    ["POST", (id) => `/api/sections/${id}/versions/${foreign.versionId}/restore`],
    ["GET", (id) => `/api/sections/${own.id}/versions/${id}`],
    ["POST", (id) => `/api/sections/${own.id}/versions/${id}/restore`],
  ];
  for (const [method, address, sent] of places) {
    const ids = [randomUUID(), foreign.id, "1", "x'--", "%00", "..%2f..", "a".repeat(300)];
    const answers = await Promise.all(
      ids.map(async (id) => {
        const response = await demo.api(address(id), { method, body: sent });
        return { status: response.status, text: await response.text() };
      }),
    );

    expect({ place: `${method} ${address("…")}`, answers }).toMatchObject({
      answers: ids.map(() => ({ status: 404, text: answers[0]?.text })),
    });
  }
});
