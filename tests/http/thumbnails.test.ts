import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { OTHER_SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { CreatedSection, Problem } from "./shapes.ts";

/** One pixel. */
const WEBP = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

let demo: TestDemo;
let address: string;
beforeAll(async () => {
  demo = await startTestDemo();
});
afterAll(() => demo.close());
beforeEach(async () => {
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "hero" },
  });
  address = `/api/sections/${section.id}/versions/${section.currentVersionId}/thumbnail`;
});

const put = async (body: Uint8Array<ArrayBuffer>, to = address, shop?: string) =>
  fetch(new URL(to, demo.appUrl), {
    method: "PUT",
    headers: {
      authorization: `Bearer ${await demo.token(shop)}`,
      "content-type": "image/png",
    },
    body,
  });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const bytes = (buffer: Buffer | string) => new Uint8Array(Buffer.from(buffer));

test("a version has no picture until one is sent; then it is that picture and nothing else", async () => {
  expect((await demo.api(address)).status).toBe(404);
  expect((await put(bytes(WEBP))).status).toBe(204);
  const response = await demo.api(address);

  expect(response.status).toBe(200);
  expect(await bytesOf(response)).toEqual(WEBP);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("the first picture stays, also when many are sent at once", async () => {
  const statuses = await Promise.all([WEBP, WEBP, WEBP, WEBP].map((each) => put(bytes(each))));
  expect(statuses.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
  expect((await put(bytes(PNG))).status).toBe(204);
  expect(await bytesOf(await demo.api(address))).toEqual(WEBP);
});

test("another shop neither sends nor sees it, and does not learn that it is there", async () => {
  await put(bytes(WEBP));
  const foreign = await demo.api(address, { shop: OTHER_SHOP });
  const unknown = await demo.api(address.replace(/versions\/[^/]+/, `versions/${randomUUID()}`), {
    shop: OTHER_SHOP,
  });
  expect(foreign.status).toBe(404);
  expect(await foreign.text()).toBe(await unknown.text());
  expect((await put(bytes(WEBP), address, OTHER_SHOP)).status).toBe(404);
});

test.each([
  ["nothing", ""],
  ["a page that is called a picture", "<!doctype html><script>alert(1)</script>"],
  ["a drawing", "<svg xmlns='http://www.w3.org/2000/svg'></svg>"],
  ["a picture with a page behind it", Buffer.concat([PNG, Buffer.from("<script></script>")])],
  ["half a picture", WEBP.subarray(0, 20)],
])("%s is refused", async (_what, body) => {
  const response = await put(bytes(body));
  expect(response.status).toBe(422);
  expect(Problem.parse(await response.json()).code).toBe("invalid-input");
  expect((await demo.api(address)).status).toBe(404);
});

test("more than 60 KB are refused while they are read", async () => {
  const response = await put(new Uint8Array(61 * 1024));
  expect(response.status).toBe(413);
});

test.each([
  "/api/sections/x/versions/y/thumbnail",
  `/api/sections/${randomUUID()}/versions/${randomUUID()}/thumbnail`,
])("%s is not there", async (odd) => {
  expect((await demo.api(odd)).status).toBe(404);
  expect((await put(bytes(WEBP), odd)).status).toBe(404);
});

test("a version of another section is not found under this one's address", async () => {
  const other = await demo.newSection({ templateId: "faq" });
  const moved = address.replace(/sections\/[^/]+/, `sections/${other}`);
  expect((await put(bytes(WEBP), moved)).status).toBe(404);
});

test("with its section a picture is gone", async () => {
  await put(bytes(WEBP));
  await demo.api(address.replace(/\/versions.*/, ""), { method: "DELETE" });
  expect((await demo.api(address)).status).toBe(404);
});

test("only GET and PUT are answered, and only with a token", async () => {
  expect((await demo.api(address, { method: "DELETE" })).status).toBe(405);
  expect((await demo.api(address, { token: null })).status).toBe(401);
});
