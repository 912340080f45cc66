import { randomUUID } from "node:crypto";
import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDemo, type ApiOptions, type TestDemo } from "#tests/harness/demo.ts";
import { readStream } from "#tests/harness/event-stream.ts";
import { CheckAnswer, CreatedSection, Problem, SectionPage } from "./shapes.ts";

let demo: TestDemo;
let sectionId: string;
let versionId: string | null;
beforeAll(async () => {
  demo = await startTestDemo({ env: { MODEL: "composer:0" } });
  const { section } = await demo.call(CreatedSection, "/api/sections", {
    body: { templateId: "hero" },
  });
  sectionId = section.id;
  versionId = section.currentVersionId;
});
afterAll(() => demo.close());

const KB = 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).toString("base64");

/** Every place that takes a body, with one it would take. */
const bodies = (): [method: string, address: string, body: Record<string, unknown>][] => [
  ["POST", "/api/sections", { name: "x" }],
  ["PATCH", `/api/sections/${sectionId}`, { name: "x" }],
  ["POST", `/api/sections/${sectionId}/publish`, publish()],
  ["POST", "/api/chat/stream", chat()],
  ["POST", "/api/chat/cancel", { generationId: randomUUID() }],
  ["POST", "/api/check", { code: "x" }],
  ["POST", "/api/settings", { defaultTone: null, defaultStyle: null }],
];
const publish = () => ({ themeId: "1", fileName: "a", versionId, expectedChecksum: null });
const chat = () => ({ sectionId, messageId: randomUUID(), content: "Three reviews" });

async function refusal(address: string, request: ApiOptions) {
  const response = await demo.api(address, request);
  const text = await response.text();
  expect({ text, type: response.headers.get("content-type") }).toMatchObject({
    type: expect.stringContaining("application/problem+json"),
  });
  expect(text).not.toMatch(/node_modules|\.ts:\d|\.js:\d|\n\s+at |Error:/);
  const body: { errors?: { path: string; message: string }[] } = JSON.parse(text);
  return { ...Problem.parse(body), address, errors: body.errors, httpStatus: response.status };
}

test.for(["{", "", "undefined", "{'a': 1}", '{"a": 1', "\u0000"])(
  "the body %j is told to be no JSON, wherever it is sent",
  async (body) => {
    for (const [method, address] of bodies())
      expect(await refusal(address, { method, body })).toMatchObject({
        address,
        httpStatus: 400,
        status: 400,
        code: "malformed-json",
      });
  },
);

test("bytes that are no UTF-8 are told to be no JSON", async () => {
  const answer = await raw("POST", "/api/check", Buffer.from([0x22, 0xff, 0xfe, 0x22]));

  expect(answer).toMatchObject({ status: 400, body: { code: "malformed-json" } });
});

test.for(["null", "[]", "1", '"text"', "true"])(
  "JSON that is no object, such as %s, is invalid input",
  async (body) => {
    for (const [method, address] of bodies())
      expect(await refusal(address, { method, body })).toMatchObject({
        address,
        httpStatus: 422,
        code: "invalid-input",
        errors: [{ path: "", message: expect.any(String) }],
      });
  },
);

test.for<[string, string, Record<string, unknown>]>([
  ["/api/sections", "id", { id: "1" }],
  ["/api/sections", "name", { name: "" }],
  ["/api/sections", "name", { name: "x".repeat(101) }],
  ["/api/sections", "name", { name: "a\0b" }],
  ["/api/sections", "name", { name: "half \ud800 pair" }],
  ["/api/sections", "name", { name: 1 }],
  ["/api/sections", "prompt", { prompt: "x".repeat(10_001) }],
  ["/api/sections", "tone", { tone: "angry" }],
  ["/api/sections", "style", { style: { $ne: null } }],
  ["/api/sections", "templateId", { templateId: "no-such-template" }],
  ["/api/sections", "templateId", { templateId: "__proto__" }],
  ["/api/chat/stream", "content", { content: "" }],
  ["/api/chat/stream", "content", { content: " \n\t " }],
  ["/api/chat/stream", "content", { content: "x".repeat(10_001) }],
  ["/api/chat/stream", "content", { content: "\0\u0001\u0002" }],
  ["/api/chat/stream", "content", { content: "half \udfff pair" }],
  ["/api/chat/stream", "content", { content: null }],
  ["/api/chat/stream", "messageId", { messageId: "1" }],
  ["/api/chat/stream", "messageId", { messageId: undefined }],
  ["/api/chat/stream", "sectionId", { sectionId: "../x" }],
  [
    "/api/chat/stream",
    "images",
    { images: Array.from({ length: 5 }, () => ({ mediaType: "image/png", base64: PNG })) },
  ],
  [
    "/api/chat/stream",
    "images.0",
    { images: [{ mediaType: "image/png", base64: btoa("GIF89a") }] },
  ],
  [
    "/api/chat/stream",
    "images.0.mediaType",
    { images: [{ mediaType: "image/svg+xml", base64: PNG }] },
  ],
  ["/api/chat/stream", "images.0.base64", { images: [{ mediaType: "image/png", base64: "§" }] }],
  ["/api/chat/stream", "images.0", { images: [{ url: "http://169.254.169.254/" }] }],
  ["/api/chat/stream", "element.html", { element: { selector: "a", html: "x".repeat(4_001) } }],
])("%s names %s when it is wrong", async ([address, path, wrong]) => {
  const valid = address === "/api/chat/stream" ? chat() : {};
  const answer = await refusal(address, { body: { ...valid, ...wrong } });

  expect(answer).toMatchObject({ httpStatus: 422, code: "invalid-input" });
  expect(answer.errors?.map((each) => each.path).join(" ")).toContain(path);
});

test("what was refused left nothing behind: no message, no run, no version", async () => {
  const page = await demo.call(SectionPage, `/api/sections/${sectionId}`);

  expect(page).toMatchObject({ messages: [], versions: [{ number: 1 }] });
});

test("a message of 10,000 characters is taken", async () => {
  const own = await demo.newSection();
  const content = "Three customer reviews about our mugs. ".repeat(300).slice(0, 10_000).trim();
  const { events } = await readStream(await demo.chat({ sectionId: own, content }));
  const { messages } = await demo.call(SectionPage, `/api/sections/${own}`);

  expect(events.at(-1)).toMatchObject({ type: "generation-complete", outcome: "completed" });
  expect(messages[0]?.content).toBe(content);
});

test("a message of signs and scripts of all kinds comes back as it was", async () => {
  const own = await demo.newSection();
  const content =
    "Überschrift 世界 🛍️👩‍👩‍👧 \u202Eabc {{ shop.secret }} {% raw %} </script><b>'\"; DROP TABLE--";
  await readStream(await demo.chat({ sectionId: own, content }));
  const page = await demo.call(SectionPage, `/api/sections/${own}`);

  expect(page.messages[0]?.content).toBe(content);
});

test("code of 256 KB is checked and saved, one byte more is too large", async () => {
  const schema = `{% schema %}{"name": "N", "presets": [{"name": "N"}]}{% endschema %}`;
  const largest = schema + "x".repeat(256 * KB - schema.length);
  const save = (code: string) => ({ method: "PATCH", body: { code, baseVersionId: versionId } });
  const address = `/api/sections/${sectionId}`;

  expect(await refusal(address, save(`${largest}x`))).toMatchObject({
    httpStatus: 413,
    code: "too-large",
  });
  expect(await refusal("/api/check", { body: { code: `${largest}x` } })).toMatchObject({
    httpStatus: 413,
  });
  expect(await refusal("/api/check", { body: { code: "ä".repeat(128 * KB + 1) } })).toMatchObject({
    httpStatus: 413,
  });
  expect((await demo.api(address, save(largest))).status).toBe(200);
});

test.for([
  ["NUL", "a\0b"],
  ["half a pair", "a\ud800b"],
])("code with %s is invalid input", async ([, code]) => {
  expect(await refusal("/api/check", { body: { code } })).toMatchObject({ httpStatus: 422 });
});

test.for(["", "{% schema %}", "{{", "%}", "{% schema %}{% endschema %}", "<script>", "]]>", "🛍️"])(
  "the code %j is checked, never failed",
  async (code) => {
    const { problems } = await demo.call(CheckAnswer, "/api/check", { body: { code } });

    expect(problems.length).toBeGreaterThan(0);
  },
);

test("a body over the limit is refused, whether it says its length or not", async () => {
  const large = Buffer.alloc(2 * 1024 * KB, 0x20);

  expect(await raw("POST", "/api/check", large)).toMatchObject({
    status: 413,
    body: { code: "too-large" },
  });
  expect(await raw("POST", "/api/check", large, { "transfer-encoding": "chunked" })).toMatchObject({
    status: 413,
    body: { code: "too-large" },
  });
});

test("an image of over 4 MB is refused by name", async () => {
  const image = Buffer.concat([Buffer.from(PNG, "base64"), Buffer.alloc(4 * 1024 * KB)]);
  const answer = await refusal("/api/chat/stream", {
    body: { ...chat(), images: [{ mediaType: "image/png", base64: image.toString("base64") }] },
  });

  expect(answer).toMatchObject({ httpStatus: 422, errors: [{ path: "images.0" }] });
});

test.for([
  ["DELETE", "/api/sections"],
  ["PUT", "/api/sections"],
  ["DELETE", "/api/chat/stream"],
  ["GET", "/api/chat/cancel"],
  ["GET", "/api/check"],
  ["POST", "/api/billing"],
  ["POST", "/api/usage"],
  ["POST", "/api/features"],
  ["POST", "/api/generations"],
  ["POST", "/api/themes"],
  ["DELETE", "/api/settings"],
] as const)("%s %s is no method of this address", async ([method, address]) => {
  const request = method === "GET" ? { method } : { method, body: {} };

  expect(await refusal(address, request)).toMatchObject({
    httpStatus: 405,
    code: "method-not-allowed",
  });
});

test("an address that is none of ours is not found, as a problem", async () => {
  for (const address of ["/api/", "/api/x", "/api/sections/a/b/c/d"])
    expect(await refusal(address, {})).toMatchObject({
      address,
      httpStatus: 404,
      code: "not-found",
    });
});

/** A request that fetch would not send. */
async function raw(
  method: string,
  address: string,
  body: Buffer,
  headers: Record<string, string> = { "content-length": String(body.length) },
) {
  const token = await demo.token();
  return new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
    const request = http.request(
      new URL(address, demo.appUrl),
      { method, headers: { authorization: `Bearer ${token}`, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode, body: JSON.parse(text) as unknown }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
