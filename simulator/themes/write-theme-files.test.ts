import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { seeds } from "../seed/seeds.ts";
import { testSimulator, UPSERT } from "../testing/test-simulator.ts";
import { liquidError } from "./liquid-errors.ts";
import { themeFileError } from "./theme-file-error.ts";
import { seededShop } from "../state.ts";

let simulated: Awaited<ReturnType<typeof testSimulator>>;
let theme: string;
beforeAll(async () => {
  simulated = await testSimulator();
  const { data } = await simulated.graphql("{ themes(first: 1, roles: [MAIN]) { nodes { id } } }");
  theme = data.themes.nodes[0].id;
});
afterEach(() => simulated.control("reset", {}));
afterAll(() => simulated.close());

const text = (filename: string, value: string) => ({ filename, body: { type: "TEXT", value } });
const upsert = async (files: object[]) =>
  (await simulated.graphql(UPSERT, { theme, files })).data.themeFilesUpsert;

test("good files are written although another is refused", async () => {
  const answer = await upsert([
    text("sections/good.liquid", "<p>ä</p>"),
    text("sections/bad.liquid", "{% if a %}"),
    text("snippets/also-good.liquid", "{{ a }}"),
  ]);
  const names = answer.upsertedThemeFiles.map(({ filename }: { filename: string }) => filename);
  expect(names).toEqual(["sections/good.liquid", "snippets/also-good.liquid"]);
  expect(answer.userErrors).toMatchObject([
    { code: "FILE_VALIDATION_ERROR", filename: "sections/bad.liquid" },
  ]);
  expect(answer.upsertedThemeFiles[0]).toMatchObject({
    size: 9,
    checksumMd5: createHash("md5").update("<p>ä</p>").digest("hex"),
  });
  expect(answer.job.done).toBe(true);
});

test("51 files are refused, 50 are written", async () => {
  const files = Array.from({ length: 51 }, (_, index) => text(`snippets/s${index}.liquid`, "x"));
  const refused = await upsert(files);
  expect(refused.userErrors[0].code).toBe("LESS_THAN_OR_EQUAL_TO");
  expect(refused.upsertedThemeFiles).toEqual([]);
  expect((await upsert(files.slice(1))).upsertedThemeFiles).toHaveLength(50);
});

test("the same name twice is refused", async () => {
  const file = text("snippets/s.liquid", "x");
  expect((await upsert([file, file])).userErrors[0].code).toBe("DUPLICATE_FILE_INPUT");
});

test("a file can be read by its name and by a wildcard, and deleted", async () => {
  await upsert([text("sections/gs-a.liquid", "a"), text("sections/gs-b.liquid", "b")]);
  const read = async (filenames: string[]) =>
    (
      await simulated.graphql(
        "query ($theme: ID!, $filenames: [String!]) { theme(id: $theme) { files(filenames: $filenames) { nodes { filename body { ... on OnlineStoreThemeFileBodyText { content } } } userErrors { code filename } } } }",
        { theme, filenames },
      )
    ).data.theme.files;
  expect((await read(["sections/gs-*"])).nodes).toHaveLength(2);
  expect(await read(["sections/gs-a.liquid", "sections/none.liquid"])).toMatchObject({
    nodes: [{ body: { content: "a" } }],
    userErrors: [{ code: "NOT_FOUND", filename: "sections/none.liquid" }],
  });
  const { data } = await simulated.graphql(
    'mutation ($theme: ID!) { themeFilesDelete(themeId: $theme, files: ["sections/gs-a.liquid"]) { deletedThemeFiles { filename } userErrors { code } } }',
    { theme },
  );
  expect(data.themeFilesDelete.deletedThemeFiles).toEqual([{ filename: "sections/gs-a.liquid" }]);
  expect((await read(["sections/gs-*"])).nodes).toHaveLength(1);
});

test("an unknown theme is an error of the user, not of the server", async () => {
  const answer = await simulated.graphql(UPSERT, {
    theme: "gid://shopify/OnlineStoreTheme/999",
    files: [text("snippets/s.liquid", "x")],
  });
  expect(answer.data.themeFilesUpsert.userErrors[0].code).toBe("NOT_FOUND");
});

test.each([
  "{% if a %}",
  "{% endif %}",
  "{{ a | }}",
  "{% frobnicate %}",
  "{% assign x = a and b %}",
  "{% for i in x y %}{% endfor %}",
  "{% render 'x', a: b | upcase %}",
  "{% if a > %}{% endif %}",
  "{{ 1 + 2 }}",
])("Shopify's strict parser refuses %s", (source) => {
  expect(liquidError(source)).not.toBeNull();
});

test.each([
  "<div><p></div>",
  "{% comment %}{% if %}{% endcomment %}",
  "{% raw %}{{ a | }}{% endraw %}",
  "{% liquid\n  assign a = 1\n  if a == 1\n    echo a\n  endif\n%}",
  "{% # a note %}{% style %}a { color: {{ b }} }{% endstyle %}",
  "{% case a %}{% when 1, 2 %}x{% else %}y{% endcase %}",
  "",
])("it accepts %j", (source) => {
  expect(liquidError(source)).toBeNull();
});

test.each(
  seeds.flatMap((seed) =>
    seededShop(seed.shop, []).themes.map((each) => [`${seed.name}: ${each.name}`, each] as const),
  ),
)("every file of %s would pass", (_name, seeded) => {
  const problems = Object.entries(seeded.files)
    .map(([name, { body }]) => ({
      name,
      problem: themeFileError(seeded, { name, body }, new Set()),
    }))
    .filter(({ problem }) => problem !== null);
  expect(problems).toEqual([]);
});

test.each([
  "../evil.liquid",
  "sections/a/b.liquid",
  "sections/a.txt",
  "x.liquid",
  "config/other.json",
])("%s is no theme file", async (name) => {
  expect((await upsert([text(name, "x")])).userErrors[0].code).toBe("FILE_VALIDATION_ERROR");
});

test("a copy of a theme is a draft, and publishing it makes the live one a draft", async () => {
  const copied = await simulated.graphql(
    'mutation ($theme: ID!) { themeDuplicate(id: $theme, name: "Spring") { newTheme { id name role } userErrors { message } } }',
    { theme },
  );
  const { newTheme } = copied.data.themeDuplicate;
  expect(newTheme).toMatchObject({ name: "Spring", role: "UNPUBLISHED" });
  await simulated.graphql(
    "mutation ($id: ID!) { themePublish(id: $id) { theme { role } userErrors { message } } }",
    { id: newTheme.id },
  );
  const { data } = await simulated.graphql("{ themes(first: 9, roles: [MAIN]) { nodes { id } } }");
  expect(data.themes.nodes).toEqual([{ id: newTheme.id }]);
});
