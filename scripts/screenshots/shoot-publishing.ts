import type { Browser } from "playwright-core";
import { z } from "zod";
import type { Tab } from "#tests/harness/browser.ts";
import { SHOP, type TestDemo } from "#tests/harness/demo.ts";
import { openStillTab, shoot, type Size } from "./shoot.ts";

const Created = z.object({
  section: z.object({ id: z.string(), code: z.string(), currentVersionId: z.string() }),
});
const Themes = z.object({
  themes: z.array(z.object({ id: z.string(), role: z.string(), writable: z.boolean() })),
});

/** The publish dialog, the panel of places and the way by hand, at the size. It takes the app's access away. */
export async function shootPublishing(
  browser: Browser,
  demo: TestDemo,
  folder: string,
  size: Size,
): Promise<void> {
  const tab = await openStillTab(browser, demo.adminUrl, size);
  await shootDialog(tab, demo, (name) => shoot(tab, folder, `publish-${name}-${size}`), size);
  await tab.close();
}

async function shootDialog(
  tab: Tab,
  demo: TestDemo,
  picture: (name: string) => Promise<void>,
  size: Size,
): Promise<void> {
  const { app } = tab;
  const { section } = await demo.call(Created, "/api/sections", {
    body: { templateId: "testimonials", name: `Customer stories ${size}` },
  });
  const { themes } = await demo.call(Themes, "/api/themes");
  const live = themes.find(({ role }) => role === "main")?.id;
  const fileName = `sections/gs-customer-stories-${size}.liquid`;
  const dialog = app.getByRole("dialog");
  const open = async () => {
    await tab.visit(`/app/sections/${section.id}`);
    if (size === "phone") await app.getByRole("tab", { name: /^Preview/ }).click();
    await app.getByRole("button", { name: /^Publish version/ }).click();
  };

  await open();
  await dialog.getByText("New file").waitFor();
  await picture("draft");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await dialog.getByLabel("File name").fill("Our stories");
  await dialog.getByText(/^Use lower-case letters/).waitFor();
  await picture("rename-wrong");
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await open();
  await dialog.getByRole("radio", { name: /Live theme/ }).check();
  await dialog.getByText("New file").waitFor();
  await dialog.getByRole("button", { name: "Publish to live theme" }).click();
  await dialog.getByRole("heading", { name: /^Published to/ }).waitFor();
  await picture("published");
  await dialog.getByRole("button", { name: "Done" }).click();
  await picture("header");
  await app.getByRole("button", { name: /^On (?!your store)/ }).click();
  await app.getByRole("button", { name: "Remove from live theme" }).click();
  await app.getByText("Remove?").waitFor();
  await picture("panel");

  await demo.api(`/api/sections/${section.id}`, {
    method: "PATCH",
    body: {
      code: section.code.replace("<div", '<div data-tone="calm"'),
      baseVersionId: section.currentVersionId,
    },
  });
  await open();
  await dialog.getByRole("radio", { name: /Live theme/ }).check();
  await dialog.getByText("Replaces version 1").waitFor();
  await picture("live");
  await demo.control("themes", {
    shop: SHOP,
    themeId: live,
    action: "edit",
    file: fileName,
    body: section.code.replace("<div", '<div id="edited-by-hand"'),
  });
  await open();
  await dialog.getByRole("radio", { name: /Live theme/ }).check();
  await dialog.getByText(/^Edited in the theme since/).waitFor();
  await picture("edited");

  await demo.control("seed", { shop: SHOP, scopes: ["read_products", "read_themes"] });
  await open();
  await dialog.getByRole("heading", { name: "Add it by hand" }).waitFor();
  await picture("by-hand");
}
