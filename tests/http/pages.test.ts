import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  CreatedSection,
  Pages,
  Placed,
  PlacementPlan,
  Problem,
  Published,
  PublishPlan,
  SectionPage,
  Themes,
} from "./shapes.ts";

const Outcome = z.object({ outcome: z.enum(["restored", "entry-removed", "already-gone"]) });

let demo: TestDemo;
let themeId: string;
let sectionId: string;
beforeAll(async () => {
  demo = await startTestDemo();
});
afterAll(() => demo.close());
beforeEach(async () => {
  const { themes } = await demo.call(Themes, "/api/themes");
  themeId = themes.find(({ role, writable }) => role !== "main" && writable)?.id ?? "";
  const created = await demo.call(CreatedSection, "/api/sections", { body: { templateId: "faq" } });
  const { id, currentVersionId: versionId } = created.section;
  sectionId = id;
  const query = new URLSearchParams({ themeId });
  const plan = await demo.call(PublishPlan, `/api/sections/${id}/publish-plan?${query}`);
  const { fileName, expectedChecksum } = plan;
  await demo.call(Published, `/api/sections/${id}/publish`, {
    body: { themeId, versionId, fileName, expectedChecksum },
  });
});

const State = z.object({
  themes: z.array(
    z.object({ id: z.string(), files: z.record(z.string(), z.object({ body: z.string() })) }),
  ),
});

async function home(): Promise<string> {
  const { themes } = State.parse(await demo.control(`state?shop=${SHOP}`));
  return themes.find(({ id }) => id === themeId)?.files["templates/index.json"]?.body ?? "";
}

const planFor = (more: Record<string, string> = {}) =>
  demo.call(
    PlacementPlan,
    `/api/sections/${sectionId}/placement-plan?${new URLSearchParams({ themeId, template: "index", ...more })}`,
  );

const send = (body: object, shop = SHOP) =>
  demo.api(`/api/sections/${sectionId}/placements`, {
    shop,
    body: { themeId, template: "index", after: null, ...body },
  });

async function problemOf(response: Response) {
  return Problem.loose().parse(await response.json());
}

test("a section goes on the home page as planned, is told by its page, and comes off again", async () => {
  const before = await home();
  const { pages } = await demo.call(
    Pages,
    `/api/sections/${sectionId}/pages?${new URLSearchParams({ themeId })}`,
  );
  const [first] = pages;
  expect(first).toMatchObject({ template: "index", name: "Home page", refusal: null });
  const after = first?.sections[0]?.key ?? "";

  const plan = await planFor({ after });
  expect(plan).toMatchObject({ after, position: "After Hero, before Featured collection" });
  const { placement } = Placed.parse(
    await (await send({ after, expectedChecksum: plan.expectedChecksum })).json(),
  );

  expect(placement).toMatchObject({ pageName: "Home page", entryKey: plan.entryKey });
  expect(await home()).toContain(plan.entryKey);
  const { placements } = await demo.call(SectionPage, `/api/sections/${sectionId}`);
  expect(placements).toEqual([placement]);

  const rollback = `/api/sections/${sectionId}/placements/${placement.id}/rollback`;
  expect(await demo.call(Outcome, rollback, { body: {} })).toEqual({ outcome: "restored" });
  expect(await home()).toBe(before);
  expect(await demo.call(Outcome, rollback, { body: {} })).toEqual({ outcome: "already-gone" });
});

test("the top of a page is an empty place, and its end none at all", async () => {
  expect((await planFor({ after: "" })).after).toBeNull();
  expect((await planFor()).after).toBe("closing");
});

test("a page that changed since the plan is a conflict that names its checksum", async () => {
  const response = await send({ expectedChecksum: "0".repeat(32) });

  expect(response.status).toBe(409);
  expect(await problemOf(response)).toMatchObject({
    code: "theme-file-changed",
    currentChecksum: (await planFor()).expectedChecksum,
  });
});

test("a page that takes no sections is refused with its reason", async () => {
  const { themes } = await demo.call(Themes, "/api/themes");
  const quayside = themes.find(({ name }) => name === "Quayside")?.id ?? "";
  const query = new URLSearchParams({ themeId: quayside });
  const plan = await demo.call(PublishPlan, `/api/sections/${sectionId}/publish-plan?${query}`);
  const { section } = await demo.call(SectionPage, `/api/sections/${sectionId}`);
  await demo.call(Published, `/api/sections/${sectionId}/publish`, {
    body: {
      themeId: quayside,
      versionId: section.currentVersionId,
      fileName: plan.fileName,
      expectedChecksum: null,
    },
  });

  const response = await send({ themeId: quayside, template: "product", expectedChecksum: "x" });

  expect(response.status).toBe(409);
  expect(await problemOf(response)).toMatchObject({
    code: "page-not-usable",
    reason: "liquid-template",
  });
});

test("another shop's section has no pages, no plan and no placements", async () => {
  const shop = OTHER_SHOP;
  const query = new URLSearchParams({ themeId, template: "index" });
  const answers = await Promise.all([
    demo.api(`/api/sections/${sectionId}/pages?${query}`, { shop }),
    demo.api(`/api/sections/${sectionId}/placement-plan?${query}`, { shop }),
    send({ expectedChecksum: "x" }, shop),
    demo.api(`/api/sections/${sectionId}/placements/${crypto.randomUUID()}/rollback`, {
      shop,
      body: {},
    }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test.for([
  [{}, 422],
  [{ expectedChecksum: "" }, 422],
  [{ expectedChecksum: "x", after: 1 }, 422],
  [{ expectedChecksum: "x", template: "" }, 422],
  [{ expectedChecksum: "x", template: "../x" }, 404],
  [{ expectedChecksum: "x", themeId: "nobody" }, 404],
] as const)("the body %j answers %i", async ([body, status]) => {
  expect((await send(body)).status).toBe(status);
});

test("methods that an address does not take are told", async () => {
  const base = `/api/sections/${sectionId}`;
  const answers = await Promise.all([
    demo.api(`${base}/pages`, { body: {} }),
    demo.api(`${base}/placement-plan`, { body: {} }),
    demo.api(`${base}/placements`),
    demo.api(`${base}/placements/${crypto.randomUUID()}/rollback`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405]);
});
