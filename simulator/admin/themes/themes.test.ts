import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { escapeHtml } from "../escape-html.ts";
import { SHOP, testSimulator } from "../../testing/test-simulator.ts";

type State = { id: string; name: string; role: string; files: Record<string, { body: string }> };

let simulated: Awaited<ReturnType<typeof testSimulator>>;
beforeAll(async () => {
  simulated = await testSimulator();
});
afterEach(async () => {
  await simulated.control("reset", {});
  simulated.received.length = 0;
});
afterAll(() => simulated.close());

const THEMES = "/store/demo-store/themes";
const get = async (path: string) => {
  const response = await fetch(`${simulated.simulator.adminUrl}${path}`);
  return { status: response.status, html: await response.text() };
};
const post = async (
  path: string,
  form: Record<string, string>,
  origin = simulated.simulator.adminUrl,
) => {
  const response = await fetch(`${simulated.simulator.adminUrl}${path}`, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams(form),
  });
  return { status: response.status, url: response.url, html: await response.text() };
};
const themes = async (): Promise<State[]> => {
  const { body } = await simulated.control(`state?shop=${SHOP}`);
  return body["themes"] as State[];
};
const themeOf = async (role: string): Promise<State & { path: string }> => {
  const theme = (await themes()).find((each) => each.role === role);
  if (theme === undefined) throw new Error(`no theme is ${role}`);
  return { ...theme, path: `${THEMES}/${theme.id.split("/").at(-1)}` };
};
const bodyOf = async (file: string) => (await themeOf("MAIN")).files[file]?.body;
const checksumIn = (html: string) => /name="checksum" value="(\w*)"/.exec(html)?.[1] ?? "";
const sectionsOn = async (template: string): Promise<string[]> =>
  JSON.parse((await bodyOf(`templates/${template}.json`)) ?? "{}").order;

test("the list shows every theme with what it is, the live one first", async () => {
  const { html } = await get(THEMES);
  const names = [...html.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, name]) => name);
  const all = await themes();
  expect(new Set(names)).toEqual(new Set(all.map(({ name }) => name)));
  expect(names[0]).toBe((await themeOf("MAIN")).name);
  expect(html).toContain("Live theme");
  expect(html).toContain("Draft theme");
});

test("the merchant publishes, renames, copies and deletes, and the app is told", async () => {
  const draft = await themeOf("UNPUBLISHED");
  expect((await post(draft.path, { action: "publish" })).html).toContain("The theme is live.");
  expect((await themeOf("MAIN")).id).toBe(draft.id);
  const name = '<b>"Spring"</b>';
  await post(draft.path, { action: "rename", name });
  expect((await get(THEMES)).html).toContain(escapeHtml(name));
  await post(draft.path, { action: "duplicate" });
  const other = await themeOf("UNPUBLISHED");
  await post(other.path, { action: "delete" });
  expect((await themes()).map(({ id }) => id)).not.toContain(other.id);
  const topics = () => simulated.received.map(({ headers }) => headers["x-shopify-topic"]);
  await expect
    .poll(topics)
    .toEqual(expect.arrayContaining(["themes/publish", "themes/create", "themes/delete"]));
});

test("what Shopify refuses is said on the page, and nothing changes", async () => {
  const live = await themeOf("MAIN");
  const before = await themes();
  const refused = await post(live.path, { action: "delete" });
  expect(refused).toMatchObject({ status: 409, html: expect.stringContaining('role="alert"') });
  expect((await post(live.path, { action: "rename", name: " " })).status).toBe(409);
  expect((await post(live.path, { action: "explode" })).status).toBe(400);
  expect((await post(`${THEMES}/1`, { action: "delete" })).status).toBe(404);
  expect(await themes()).toEqual(before);
});

test("only the merchant's own pages may change a theme", async () => {
  const draft = await themeOf("UNPUBLISHED");
  const code = { file: "snippets/a.liquid", action: "create", body: "" };
  const foreign = "https://evil.test";
  expect((await post(draft.path, { action: "delete" }, foreign)).status).toBe(403);
  expect((await post(`${draft.path}/code`, code, foreign)).status).toBe(403);
  const section = { template: "index", type: "hero" };
  expect((await post(`${draft.path}/editor`, section, foreign)).status).toBe(403);
});

const FILE = "sections/note.liquid";
const CODE = "<p>\n  Zoë & <i>co</i>\n</p>\n";

test("a file is added, opened, saved and deleted", async () => {
  const { path } = await themeOf("MAIN");
  const save = (form: object) => post(`${path}/code`, { file: FILE, action: "save", ...form });
  await save({ action: "create" });
  const opened = await get(`${path}?key=${FILE}`);
  const saved = await save({
    body: CODE.replaceAll("\n", "\r\n"),
    checksum: checksumIn(opened.html),
  });
  expect(saved.html).toContain("Saved.");
  expect(saved.html).toContain(`>\n${escapeHtml(CODE)}</textarea>`);
  expect(await bodyOf(FILE)).toBe(CODE);
  await save({ action: "delete" });
  expect(await bodyOf(FILE)).toBeUndefined();
  expect((await get(`${path}?key=${FILE}`)).html).toContain("There is no file");
});

test("what Shopify does not take is not saved, and stays in the editor", async () => {
  const { path } = await themeOf("MAIN");
  const file = "sections/hero.liquid";
  const before = await bodyOf(file);
  const checksum = checksumIn((await get(`${path}?key=${file}`)).html);
  const refused = await post(`${path}/code`, { file, action: "save", body: "{% if %}", checksum });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Not saved.");
  expect(refused.html).toContain("\n{% if %}</textarea>");
  expect(await bodyOf(file)).toBe(before);
});

test("a file that was changed in the meantime is replaced only when asked again", async () => {
  const { path } = await themeOf("MAIN");
  const file = "snippets/price.liquid";
  await simulated.control("themes", { shop: SHOP, action: "edit", file, body: "one" });
  const { html } = await get(`${path}?key=${file}`);
  await simulated.control("themes", { shop: SHOP, action: "edit", file, body: "two" });
  const save = (page: string) =>
    post(`${path}/code`, { file, action: "save", body: "three", checksum: checksumIn(page) });
  const refused = await save(html);
  expect(refused.status).toBe(409);
  expect(await bodyOf(file)).toBe("two");
  await save(refused.html);
  expect(await bodyOf(file)).toBe("three");
  expect((await post(`${path}/code`, { file, action: "create" })).status).toBe(409);
});

test("the code of a trial is closed, its pages are not", async () => {
  const draft = await themeOf("UNPUBLISHED");
  await simulated.control("themes", { shop: SHOP, action: "demo", themeId: draft.id });
  const { html } = await get(draft.path);
  expect(html).toContain("This theme is a trial");
  expect(html).not.toContain(">Save</button>");
  const form = { file: FILE, action: "create", body: "" };
  expect((await post(`${draft.path}/code`, form)).status).toBe(422);
  const section = { template: "index", type: "hero" };
  expect((await post(`${draft.path}/editor?template=index`, section)).status).toBe(200);
});

test("the theme editor adds, moves and removes sections of the shown page", async () => {
  const { path } = await themeOf("MAIN");
  const before = await sectionsOn("index");
  const arrange = (form: object) => post(`${path}/editor`, { template: "index", ...form });
  const added = await arrange({ type: "hero" });
  const section = new URL(added.url).searchParams.get("added") ?? "";
  expect(await sectionsOn("index")).toEqual([...before, section]);
  expect(added.html).toContain(`#shopify-section-${section}`);
  await arrange({ action: "up", section });
  expect((await sectionsOn("index")).at(-2)).toBe(section);
  expect((await arrange({ action: "remove", section })).url).not.toContain("added=");
  expect(await sectionsOn("index")).toEqual(before);
  expect((await arrange({ action: "remove", section })).status).toBe(409);
  expect((await arrange({ action: "up", section: before[0] })).status).toBe(409);
  expect((await arrange({ type: "gone" })).status).toBe(409);
});

test("a page takes 25 sections", async () => {
  const { path } = await themeOf("MAIN");
  const add = () => post(`${path}/editor`, { template: "index", type: "hero" });
  while ((await sectionsOn("index")).length < 25) await add();
  const refused = await add();
  expect(refused).toMatchObject({ status: 409, html: expect.stringContaining("25 sections") });
  expect(await sectionsOn("index")).toHaveLength(25);
});

test("the editor names the templates of the theme, and a section whose file is gone", async () => {
  const { path } = await themeOf("MAIN");
  await simulated.control("themes", {
    shop: SHOP,
    action: "edit",
    file: "sections/hero.liquid",
    body: null,
  });
  const { html } = await get(`${path}/editor`);
  expect(html).toContain(`href="${path}/editor?template=product"`);
  expect(html).toContain("File deleted");
  const product = await get(`${path}/editor?template=product`);
  expect(product.html).toMatch(/<iframe [^>]*src="[^"]*\/products\/[^"]*preview_theme_id=\d+/);
  expect((await get(`${path}/editor?previewPath=/nowhere`)).status).toBe(200);
  expect(
    (await get(`${path}/editor?previewPath=//evil.test&template=__proto__`)).html,
  ).not.toContain("evil.test/");
});
