import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { CreatedSection, Published, PublishPlan, SectionPage, Themes } from "../http/shapes.ts";
import { DESKTOP, launchChromium, openTab, PHONE, type Tab } from "#tests/harness/browser.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { allChanges, showsVersion } from "#tests/harness/merchant.ts";
import { hasFocus, violations, widthBeyondScreen } from "#tests/harness/page-checks.ts";

const State = z.object({
  themes: z.array(
    z.object({ id: z.string(), files: z.record(z.string(), z.object({ body: z.string() })) }),
  ),
});

let browser: Browser;
let demo: TestDemo;
let tab: Tab;
let theme: { id: string; name: string };
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), startTestDemo()]);
  const { themes } = await demo.call(Themes, "/api/themes");
  const draft = themes.find(({ role, writable }) => role !== "main" && writable);
  if (draft === undefined) throw new Error("The store has no draft theme");
  theme = draft;
});
afterEach(() => tab.close());
afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** A section that was published to the draft theme. */
async function publishedSection() {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "faq" },
  });
  const query = new URLSearchParams({ themeId: theme.id });
  const plan = await demo.call(PublishPlan, `/api/sections/${section.id}/publish-plan?${query}`);
  await demo.call(Published, `/api/sections/${section.id}/publish`, {
    body: {
      themeId: theme.id,
      versionId: section.currentVersionId,
      fileName: plan.fileName,
      expectedChecksum: plan.expectedChecksum,
    },
  });
  return { id: section.id, fileName: plan.fileName };
}

type Place = Awaited<ReturnType<typeof publishedSection>>;

/** In Shopify's code editor: no webhook tells of it. A hint about the themes leads to a look. */
async function edit(place: Place, change: (body: string) => string | null): Promise<void> {
  await editUnseen(place, change);
  await demo.control("webhooks", { shop: SHOP, topic: "themes/update", payload: {} });
  const told = z.object({ publications: z.array(z.object({ seenAt: z.string().nullable() })) });
  const { publications } = await demo.call(told, `/api/sections/${place.id}`);
  const before = publications[0]?.seenAt;
  await expect
    .poll(
      async () => (await demo.call(told, `/api/sections/${place.id}`)).publications[0]?.seenAt,
      { timeout: 60_000 },
    )
    .not.toBe(before);
}

async function editUnseen(
  { fileName }: Place,
  change: (body: string) => string | null,
): Promise<void> {
  const { themes } = State.parse(await demo.control(`state?shop=${SHOP}`));
  const body = themes.find(({ id }) => id === theme.id)?.files[fileName]?.body ?? "";
  await demo.control("themes", {
    shop: SHOP,
    themeId: theme.id,
    action: "edit",
    file: fileName,
    body: change(body),
  });
}

const byHand = (body: string) => body.replace("{% schema %}", "<!-- by hand -->\n{% schema %}");

async function openEditor(place: Place, viewport: typeof DESKTOP): Promise<void> {
  tab = await openTab(browser, { ...demo, viewport });
  await tab.visit(`/app/sections/${place.id}`);
}

const bar = () => tab.app.getByRole("status").filter({ hasText: "Edited in the theme" });
const lostBar = () => tab.app.getByRole("status").filter({ hasText: "The file is no longer in" });
const dialog = () => tab.app.getByRole("dialog");

async function review(): Promise<void> {
  await bar().waitFor();
  await tab.app.getByRole("button", { name: "Review", exact: true }).click();
  await dialog().getByText("What was edited").waitFor();
}

const pageOf = ({ id }: Place) => demo.call(SectionPage, `/api/sections/${id}`);

test("an edit that nobody told of is noticed by an editor that is opened", async () => {
  const place = await publishedSection();
  await editUnseen(place, byHand);

  await openEditor(place, DESKTOP);

  await bar().waitFor();
  expect(await bar().innerText()).toMatch(/noticed today/);
});

describe.for([
  ["a desktop", DESKTOP],
  ["a phone", PHONE],
] as const)("on %s", ([, viewport]) => {
  test("an edit in the theme is reviewed and taken in", async () => {
    const place = await publishedSection();
    await edit(place, byHand);
    await openEditor(place, viewport);

    await review();
    await dialog().getByText("All changes").first().click();
    await allChanges(dialog()).getByText("+<!-- by hand -->").first().waitFor();
    expect(await widthBeyondScreen(tab)).toBe(0);
    expect(await violations(tab)).toEqual([]);
    await dialog().getByRole("button", { name: "Take in as version 2" }).click();

    await dialog().waitFor({ state: "detached" });
    await bar().waitFor({ state: "detached" });
    await showsVersion(tab, 2);
    const { section, versions } = await pageOf(place);
    expect(section).toMatchObject({ status: "active" });
    expect(section.code).toContain("<!-- by hand -->");
    expect(versions[0]?.summary).toBe(`Taken from ${theme.name}`);
  });

  test("an edit that is left is not told again, and can be found where the section is", async () => {
    const place = await publishedSection();
    await edit(place, byHand);
    await openEditor(place, viewport);

    await review();
    await dialog().getByRole("button", { name: "Leave it" }).click();

    await bar().waitFor({ state: "detached" });
    await tab.app.getByRole("button", { name: `On ${theme.name}` }).click();
    await tab.app.getByText("Edited in the theme, and left so.").waitFor();
    await tab.app.getByRole("button", { name: "Review", exact: true }).click();
    await dialog().getByText("What was edited").waitFor();
    expect(await widthBeyondScreen(tab)).toBe(0);
  });

  test("a lost file leaves the section inactive, and a draft at a press", async () => {
    const place = await publishedSection();
    await edit(place, () => null);
    await openEditor(place, viewport);

    await lostBar().waitFor();
    expect((await pageOf(place)).section.status).toBe("inactive");
    expect(await widthBeyondScreen(tab)).toBe(0);
    expect(await violations(tab)).toEqual([]);
    await tab.app.getByRole("button", { name: "Keep as a draft" }).click();

    await lostBar().waitFor({ state: "detached" });
    expect((await pageOf(place)).section.status).toBe("draft");
  });
});

test("a lost file is published again from where its loss is told", async () => {
  const place = await publishedSection();
  await edit(place, () => null);
  await openEditor(place, DESKTOP);
  await lostBar().waitFor();

  await tab.app.getByRole("button", { name: "Publish again" }).click();
  await dialog().getByText("What changes").waitFor();
  await dialog().getByRole("button", { name: "Publish to draft theme" }).click();
  await dialog()
    .getByText(/^Published to/)
    .waitFor();

  await expect.poll(async () => (await pageOf(place)).section.status).toBe("active");
  await lostBar().waitFor({ state: "detached" });
});

test("replacing an edit leads to publishing, which says what would go", async () => {
  const place = await publishedSection();
  await edit(place, byHand);
  await openEditor(place, DESKTOP);

  await review();
  await dialog().getByRole("button", { name: "Replace with version 1" }).click();

  await dialog().getByText("What changes").waitFor();
  await dialog().getByText("-<!-- by hand -->").first().waitFor();
  expect((await pageOf(place)).versions).toHaveLength(1);
});

test("an edit that was taken back meanwhile is said to be so", async () => {
  const place = await publishedSection();
  await edit(place, byHand);
  await openEditor(place, DESKTOP);
  await bar().waitFor();
  await editUnseen(place, (body) => body.replace("<!-- by hand -->\n", ""));

  await tab.app.getByRole("button", { name: "Review", exact: true }).click();
  await dialog().getByText("Someone took the edit back.").waitFor();
  await dialog().getByRole("button", { name: "Close" }).last().click();

  await bar().waitFor({ state: "detached" });
  expect((await pageOf(place)).versions).toHaveLength(1);
});

test("an edit that was edited again is shown anew before it is taken in", async () => {
  const place = await publishedSection();
  await edit(place, byHand);
  await openEditor(place, DESKTOP);
  await review();
  await editUnseen(place, (body) => body.replace("by hand", "by another hand"));

  await dialog().getByRole("button", { name: "Take in as version 2" }).click();

  await dialog().getByText("+<!-- by another hand -->").first().waitFor({ state: "attached" });
  await dialog().getByRole("button", { name: "Take in as version 2" }).click();
  await showsVersion(tab, 2);
  expect((await pageOf(place)).section.code).toContain("<!-- by another hand -->");
});

test("Home says of a recent section that it was edited, and the keyboard leads to the review", async () => {
  const place = await publishedSection();
  await edit(place, byHand);
  await openEditor(place, DESKTOP);
  await bar().waitFor();

  await tab.visit("/app");
  const card = tab.app.getByRole("link", { name: /Edited in the theme since/ }).first();
  await card.focus();
  await tab.page.keyboard.press("Enter");

  await bar().waitFor();
  const way = tab.app.getByRole("button", { name: "Review", exact: true });
  await way.focus();
  await tab.page.keyboard.press("Enter");
  await dialog().getByText("What was edited").waitFor();
  await tab.page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  expect(await hasFocus(way)).toBe(true);
});
