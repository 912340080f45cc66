import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { OTHER_SHOP, SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import {
  CreatedSection,
  Problem,
  Published,
  PublishPlan,
  SectionPage,
  Themes,
  UnpublishPlan,
} from "./shapes.ts";

const State = z.object({
  themes: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      files: z.record(z.string(), z.object({ checksum: z.string(), body: z.string() })),
    }),
  ),
});

let demo: TestDemo;
let section: { id: string; versionId: string; code: string };
let themeId: string;
beforeAll(async () => {
  demo = await startTestDemo();
  const { themes } = await demo.call(Themes, "/api/themes");
  themeId = themes.find(({ role, writable }) => role !== "main" && writable)?.id ?? "";
});
afterAll(() => demo.close());
beforeEach(async () => {
  const created = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "faq" },
  });
  const { id, currentVersionId, code } = created.section;
  section = { id, versionId: currentVersionId ?? "", code };
});

const planFor = (fileName?: string) => {
  const query = new URLSearchParams({ themeId, ...(fileName ? { fileName } : {}) });
  return demo.call(PublishPlan, `/api/sections/${section.id}/publish-plan?${query}`);
};

async function themeFile(name: string) {
  const { themes } = State.parse(await demo.control(`state?shop=${SHOP}`));
  return themes.find(({ id }) => id === themeId)?.files[name] ?? null;
}

const send = (changes: object) =>
  demo.api(`/api/sections/${section.id}/publish`, {
    body: { themeId, versionId: section.versionId, expectedChecksum: null, ...changes },
  });

async function publish() {
  const plan = await planFor();
  const response = await send({ fileName: plan.fileName });
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return { plan, ...Published.parse(JSON.parse(text)) };
}

test("themes are told with what can be written", async () => {
  const { themes } = await demo.call(Themes, "/api/themes");

  expect(themes.filter(({ role }) => role === "main")).toHaveLength(1);
  expect(themeId).not.toBe("");
});

test("a plan says what would happen, and writes nothing", async () => {
  const plan = await planFor();

  expect(plan).toMatchObject({ action: "create", expectedChecksum: null });
  expect(await themeFile(plan.fileName)).toBeNull();
});

test("publishing writes the file that was planned, and the section is active", async () => {
  const { plan, section: published, publication } = await publish();
  const file = await themeFile(plan.fileName);

  expect(published).toMatchObject({ status: "active", themeId, fileName: plan.fileName });
  expect(publication).toMatchObject({ themeId, fileName: plan.fileName, checksum: file?.checksum });
  expect(file?.body).toContain("{% schema %}");
});

test("an unpublished section is gone from the theme", async () => {
  const { plan } = await publish();
  const response = await demo.api(`/api/sections/${section.id}/unpublish`, { method: "POST" });

  expect(await response.json()).toMatchObject({ section: { status: "draft" } });
  expect(await themeFile(plan.fileName)).toBeNull();
});

test("a file that someone edited is removed after a choice only, and of one theme when it is named", async () => {
  const { plan } = await publish();
  const theirs = section.code.replaceAll("gs-faq", "gs-theirs");
  await demo.control("themes", {
    shop: SHOP,
    themeId,
    action: "edit",
    file: plan.fileName,
    body: theirs,
  });
  const unpublish = (body: unknown) =>
    demo.api(`/api/sections/${section.id}/unpublish`, { method: "POST", body });

  const asked = await unpublish({ themeId });
  expect(asked.status).toBe(409);
  const problem = Problem.extend(UnpublishPlan.shape).parse(await asked.json());
  expect(problem).toMatchObject({ code: "theme-file-changed", files: [{ state: "edited" }] });
  const known = await demo.call(UnpublishPlan, `/api/sections/${section.id}/unpublish-plan`);
  expect(known.files).toEqual(
    problem.files.map((file) => UnpublishPlan.shape.files.element.parse(file)),
  );
  expect((await themeFile(plan.fileName))?.body).toBe(theirs);

  expect((await unpublish({ edited: "perhaps" })).status).toBe(422);
  expect((await unpublish("{")).status).toBe(400);
  const done = await unpublish({ themeId, edited: "keep" });
  expect(await done.json()).toMatchObject({
    section: { status: "draft" },
    kept: [{ fileName: plan.fileName }],
  });
  expect((await themeFile(plan.fileName))?.body).toBe(theirs);
});

test("a draft that became the live theme is not published to unseen", async () => {
  const plan = await planFor();
  const response = await send({ fileName: plan.fileName, expectedRole: "main" });

  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: "theme-role-changed", role: "unpublished" });
  expect((await send({ fileName: plan.fileName, expectedRole: "nobody" })).status).toBe(422);
  const published = await send({ fileName: plan.fileName, expectedRole: plan.expectedRole });
  expect(published.status).toBe(200);
});

test("the file to add by hand is a publication once the theme has it", async () => {
  const File = z.object({ fileName: z.string(), versionId: z.string(), code: z.string() });
  const file = await demo.call(
    File,
    `/api/sections/${section.id}/file?fileName=sections/gs-by-hand.liquid`,
  );
  const adopt = () =>
    demo.api(`/api/sections/${section.id}/adopt`, {
      body: { themeId, fileName: file.fileName, versionId: file.versionId },
    });

  expect(await (await adopt()).json()).toEqual({ kind: "missing" });
  const edit = { shop: SHOP, themeId, action: "edit", file: file.fileName };
  await demo.control("themes", { ...edit, body: file.code });
  expect(await (await adopt()).json()).toMatchObject({
    kind: "adopted",
    section: { status: "active", fileName: file.fileName },
  });
  const foreign = await demo.api(`/api/sections/${section.id}/file`, { shop: OTHER_SHOP });
  expect(foreign.status).toBe(404);
});

test("a publication is rolled back to what stood there before", async () => {
  const first = await publish();
  const edited = section.code.replace("</style>", "/* edited */</style>").concat("<!-- two -->\n");
  const saved = await demo.api(`/api/sections/${section.id}`, {
    method: "PATCH",
    body: { code: edited, baseVersionId: section.versionId },
  });
  const version = z.object({ version: z.object({ id: z.string() }) }).parse(await saved.json());
  const plan = await planFor(first.plan.fileName);
  expect(plan.action).toBe("replace");
  const second = await send({
    fileName: plan.fileName,
    versionId: version.version.id,
    expectedChecksum: plan.expectedChecksum,
  });
  const { publication } = Published.parse(await second.json());
  const back = await demo.api(
    `/api/sections/${section.id}/publications/${publication.id}/rollback`,
    { method: "POST" },
  );

  expect(back.status).toBe(200);
  expect((await themeFile(plan.fileName))?.checksum).toBe(first.publication.checksum);
  const page = await demo.call(SectionPage, `/api/sections/${section.id}`);
  expect(page.publications).toHaveLength(2);
});

test("a file that changed since the plan is not written over", async () => {
  const { plan } = await publish();
  const saved = await demo.api(`/api/sections/${section.id}`, {
    method: "PATCH",
    body: { code: `${section.code}<!-- two -->`, baseVersionId: section.versionId },
  });
  const { version } = z.object({ version: z.object({ id: z.string() }) }).parse(await saved.json());
  const response = await send({ fileName: plan.fileName, versionId: version.id });

  expect(response.status).toBe(409);
  expect(Problem.parse(await response.json()).code).toBe("theme-file-changed");
});

test("a file of the theme's own is never written", async () => {
  const response = await send({ fileName: "sections/rich-text.liquid" });

  expect(response.status).toBe(409);
  expect(Problem.parse(await response.json()).code).toBe("theme-file-not-ours");
});

test.for([
  "sections/header.liquid",
  "../config/settings_data.json",
  "layout/theme.liquid",
  "sections/../x.liquid",
  "sections/a/b.liquid",
  "sections/UPPER CASE.liquid",
  "sections/x.json",
])("%j is no name for a section's file", async (fileName) => {
  const before = State.parse(await demo.control(`state?shop=${SHOP}`));
  const response = await send({ fileName });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ path: "fileName" }] });
  expect(State.parse(await demo.control(`state?shop=${SHOP}`))).toEqual(before);
});

test("versions and themes that are not this section's or shop's are not found", async () => {
  const { fileName } = await planFor();
  const foreign = await demo.call(CreatedSection, "/api/sections", {
    shop: OTHER_SHOP,
    body: { templateId: "faq" },
  });
  const answers = await Promise.all([
    send({ fileName, versionId: foreign.section.currentVersionId }),
    send({ fileName, versionId: randomUUID() }),
    send({ fileName, themeId: "gid://shopify/OnlineStoreTheme/999999" }),
    send({ fileName, themeId: "no theme" }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test.for([
  ["http-500", 502, "shopify-unavailable"],
  ["access-denied", 502, "no-theme-access"],
  ["user-error", 422, "invalid-input"],
] as const)("Shopify's fault %s is told as %d %s", async ([kind, status, code]) => {
  const { fileName } = await planFor();
  await demo.control("faults", { match: "themeFilesUpsert", kind, times: 20 });
  const response = await send({ fileName });
  await fetch(new URL("/__sim/faults", demo.adminUrl), {
    method: "DELETE",
    headers: { "content-type": "application/json" },
  });
  const problem = Problem.parse(await response.json());

  expect({ ...problem, http: response.status }).toMatchObject({ http: status, status, code });
  expect((await send({ fileName })).status).toBe(200);
});
