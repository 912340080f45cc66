import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { sectionVersions } from "#db/schema.ts";
import { publishAsPlanned, sectionCode, seedSection, SHOP } from "#tests/harness/publishing.ts";
import { publishingScene } from "#tests/harness/publishing-scene.ts";
import { publishSection } from "../write/publish-section.ts";
import { planPublish } from "./publish-plan.ts";

const FILE = "sections/gs-note.liquid";
const { db, fresh, end } = await publishingScene();
let { edges, liveId, draftId } = await fresh();

beforeEach(async () => {
  ({ edges, liveId, draftId } = await fresh());
});

afterAll(end);

const planned = (sectionId: string, more = {}) =>
  planPublish(edges, { shop: SHOP, sectionId, themeId: draftId, ...more });

async function seedCode(code: string) {
  const seeded = await seedSection(db, ["one"]);
  const [versionId = ""] = seeded.versionIds;
  await db.update(sectionVersions).set({ code }).where(eq(sectionVersions.id, versionId));
  return seeded.id;
}

test("a first plan says whose the file is, how large, and what the theme editor calls it", async () => {
  const { id } = await seedSection(db, ["one"]);

  expect(await planned(id)).toMatchObject({
    owner: "new",
    isPublished: false,
    expectedRole: "unpublished",
    edited: null,
    problems: [{ code: "HardcodedText", severity: "warning" }],
    renamedPrefix: null,
    size: { bytes: '<div class="gs-note">one</div>\n\n'.length, limitInBytes: 262_144 },
    nameInThemeEditor: { name: "Note", category: null },
    pages: [],
    elsewhere: [],
  });
  expect(await planned(id, { fileName: "sections/stories.liquid" })).toMatchObject({
    renamedPrefix: { from: "gs-note", to: "gs-stories" },
  });
});

test("what stands there already is told, and nothing differs", async () => {
  const { id } = await seedSection(db, ["one"]);
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId });

  expect(await planned(id)).toMatchObject({
    owner: "this-section",
    isPublished: true,
    diff: { lines: [] },
  });
});

test("an edited file shows what was edited, and what publishing changes", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  const [versionId = ""] = versionIds;
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId, versionId });
  await edges.shopify.upsertThemeFile(draftId, FILE, sectionCode("by hand"));

  const { edited, diff } = await planned(id);

  expect(edited?.diff?.lines).toEqual(
    expect.arrayContaining([
      '-<div class="gs-note">one</div>',
      '+<div class="gs-note">by hand</div>',
    ]),
  );
  const [file] = await edges.shopify.readThemeFiles(draftId, [FILE]);
  expect(edited?.seenAt).toEqual(file?.updatedAt);
  expect(diff.lines).toEqual(
    expect.arrayContaining([
      '-<div class="gs-note">by hand</div>',
      '+<div class="gs-note">two</div>',
    ]),
  );
});

test("pages that show the file, and themes that keep another version, are named", async () => {
  const { id, versionIds } = await seedSection(db, ["one", "two"]);
  const [versionId = ""] = versionIds;
  await publishAsPlanned(edges, { sectionId: id, themeId: draftId, versionId });
  await publishAsPlanned(edges, { sectionId: id, themeId: liveId, versionId });
  const uses = JSON.stringify({ sections: { a: { type: "gs-note" } }, order: ["a"] });
  for (const name of ["index", "product.gift", "page.about"])
    await edges.shopify.upsertThemeFile(draftId, `templates/${name}.json`, uses);

  const plan = await planned(id);

  expect(plan.pages.map(({ pageName }) => pageName)).toEqual([
    "Home page",
    "Page “about”",
    "Product page “gift”",
  ]);
  expect(plan.elsewhere).toMatchObject([{ themeId: liveId, versionId }]);
});

const COLORS = `<div class="gs-note" style="color: {{ section.settings.ink }}">
{{ section.settings.text }}{{ settings.type_scale }}</div>
{% schema %}{"name": "Note", "settings": [
  {"type": "text", "id": "text", "label": "Text"},
  {"type": "color", "id": "ink", "label": "Ink", "default": "{{ settings.color_palette.ink }}"},
  {"type": "color_scheme", "id": "scheme", "label": "Colors", "default": "scheme-9"}
], "presets": [{"name": "Note"}]}{% endschema %}`;

test("colors and settings that the theme does not have are told", async () => {
  const id = await seedCode(COLORS);

  const { warnings } = await planned(id);

  expect(warnings.filter(({ code }) => code === "theme-lacks-colors")).toMatchObject([
    { excerpt: "settings.color_palette.ink\nscheme-9\nsettings.type_scale" },
  ]);
});

test("of what the theme has nothing is told, nor when its settings cannot be read", async () => {
  const id = await seedCode(COLORS);
  const write = (name: string, value: unknown) =>
    edges.shopify.upsertThemeFile(draftId, `config/settings_${name}.json`, JSON.stringify(value));
  const codes = async () => (await planned(id)).warnings.map(({ code }) => code);
  await write("schema", [
    {
      name: "Colors",
      settings: [
        { type: "color_palette", id: "color_palette", label: "Palette", default: { ink: "#111" } },
        { type: "color_scheme_group", id: "schemes", definition: [] },
        { type: "range", id: "type_scale", label: "Scale", min: 1, max: 2, default: 1 },
      ],
    },
  ]);
  await write("data", { current: { schemes: { "scheme-9": { settings: {} } } } });
  expect(await codes()).toEqual([]);

  await edges.shopify.deleteThemeFile(draftId, "config/settings_schema.json");
  expect(await codes()).toEqual([]);
});

test("two sections that want one name at the same moment get a file each, or are asked again", async () => {
  const one = await seedSection(db, ["one"]);
  const two = await seedSection(db, ["two"]);
  const plans = await Promise.all([planned(one.id), planned(two.id)]);
  expect(plans.map(({ fileName }) => fileName)).toEqual([FILE, FILE]);

  const outcomes = await Promise.allSettled(
    [one, two].map(({ id }, index) =>
      publishSection(edges, {
        shop: SHOP,
        sectionId: id,
        themeId: draftId,
        versionId: plans[index]?.versionId ?? "",
        fileName: FILE,
        expectedChecksum: null,
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [loser] = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason] : [],
  );
  expect(loser).toMatchObject({
    code: expect.stringMatching(/^(run-in-progress|theme-file-not-ours|theme-file-changed)$/),
  });

  const losing = outcomes[0]?.status === "rejected" ? one : two;
  expect(await planned(losing.id)).toMatchObject({ fileName: "sections/gs-note-2.liquid" });
  await expect(planned(losing.id, { fileName: FILE })).rejects.toMatchObject({
    code: "theme-file-not-ours",
    extra: { owner: "other-section", sectionName: "Note" },
  });
});
