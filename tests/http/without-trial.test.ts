import { afterAll, beforeAll, expect, test } from "vitest";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { readStream } from "#tests/harness/event-stream.ts";
import { Billing, CreatedSection, Features, Problem, Quota, SectionPage } from "./shapes.ts";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo({ env: { TRIAL_DAYS: "0", MODEL: "composer:0" } });
});
afterAll(() => demo.close());

const REVIEWS = "Three customer reviews about our mugs";

async function written(): Promise<string> {
  const sectionId = await demo.newSection();
  const { events } = await readStream(await demo.chat({ sectionId, content: REVIEWS }));
  expect(events.at(-1)).toMatchObject({ outcome: "completed", counted: true });
  return sectionId;
}

async function refusalOf(response: Response) {
  const body: Record<string, unknown> = JSON.parse(await response.text());
  return { ...body, ...Problem.parse(body), httpStatus: response.status };
}

test("without a trial a shop is on the free plan", async () => {
  const { trial, quota } = await demo.call(Billing, "/api/billing");

  expect(trial).toMatchObject({ isInTrial: false, status: "none", startedAt: null });
  expect(quota).toMatchObject({ planName: "free", source: "free", usageThisCycle: 0 });
  expect(await demo.call(Features, "/api/features")).toMatchObject({
    canPublish: false,
    canChatRefine: false,
  });
});

test("a change in chat is refused with the feature and the plan that has it", async () => {
  const sectionId = await written();
  const refused = await refusalOf(await demo.chat({ sectionId, content: "Four columns" }));
  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);

  expect(refused).toMatchObject({
    httpStatus: 403,
    code: "feature-not-in-plan",
    feature: "chat_refinement",
    plan: "pro",
  });
  expect(page.messages).toHaveLength(2);
});

test("publishing is refused with the feature and the plan, and writes nothing", async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "hero" },
  });
  const themes = await demo.api("/api/themes");
  const { themes: all }: { themes: { id: string; role: string }[] } = JSON.parse(
    await themes.text(),
  );
  const before = await demo.control(`state?shop=${SHOP}`);
  const refused = await refusalOf(
    await demo.api(`/api/sections/${section.id}/publish`, {
      body: {
        themeId: all.find(({ role }) => role !== "main")?.id,
        fileName: "sections/gs-hero.liquid",
        versionId: section.currentVersionId,
        expectedChecksum: null,
      },
    }),
  );

  expect(refused).toMatchObject({
    httpStatus: 403,
    code: "feature-not-in-plan",
    feature: "publish_theme",
    plan: "pro",
  });
  expect(JSON.stringify(before)).not.toContain("gs-hero.liquid");
  expect(JSON.stringify(await demo.control(`state?shop=${SHOP}`))).not.toContain("gs-hero.liquid");
});

test("adding to a page is refused with the feature and the plan", async () => {
  const id = await demo.newSection();
  const refused = await refusalOf(
    await demo.api(`/api/sections/${id}/placements`, {
      body: { themeId: "any", template: "index", after: null, expectedChecksum: "any" },
    }),
  );

  expect(refused).toMatchObject({ httpStatus: 403, feature: "publish_theme", plan: "pro" });
});

test("when nothing is left a run is refused with the quota, however many ask at once", async () => {
  const { quota } = await demo.call(Billing, "/api/billing");
  for (let used = quota.usageThisCycle; used < quota.includedQuota - 1; used += 1) await written();
  const sections = await Promise.all([demo.newSection(), demo.newSection(), demo.newSection()]);
  const answers = await Promise.all(
    sections.map((sectionId) => demo.chat({ sectionId, content: REVIEWS })),
  );
  const opened = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 402);

  expect([opened.length, refused.length]).toEqual([1, 2]);
  for (const answer of opened) await readStream(answer);
  for (const answer of refused) {
    const problem = await refusalOf(answer);
    expect(problem).toMatchObject({ status: 402, code: "quota-exhausted" });
    expect(Quota.parse(Reflect.get(problem, "quota"))).toMatchObject({ source: "free" });
  }
  const { quota: after } = await demo.call(Billing, "/api/billing");
  expect(after).toMatchObject({
    hasQuota: false,
    usageThisCycle: quota.includedQuota,
    percentUsed: 100,
  });
  expect(after.renewsAt).not.toBeNull();
});

test("what costs nothing is never refused: templates, saving by hand, archiving", async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "hero" },
  });
  const saved = await demo.api(`/api/sections/${section.id}`, {
    method: "PATCH",
    body: { code: `${section.code}<!-- x -->`, baseVersionId: section.currentVersionId },
  });
  const archived = await demo.api(`/api/sections/${section.id}/archive`, { method: "POST" });

  expect([saved.status, archived.status]).toEqual([200, 200]);
});
