import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { buildOnce } from "#scripts/demo/build-once.ts";
import { SHOP, startTestDemo, type TestDemo } from "#tests/harness/demo.ts";
import { CreatedSection, SectionPage } from "./shapes.ts";

let home: string;
beforeAll(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), "start-"));
  await buildOnce();
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const SERVER = {
  NODE_ENV: "production",
  SHOPIFY_API_KEY: "key",
  SHOPIFY_API_SECRET: "a-secret-that-nobody-may-see",
  SHOPIFY_APP_URL: "https://app.example.com",
  BILLING_TEST_MODE: "true",
};

/** Runs a program to its end, and says what it said. */
async function run(program: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const limit = setTimeout(() => child.kill("SIGKILL"), 120_000);
  await once(child, "close");
  clearTimeout(limit);
  return { code: child.exitCode, said: said.trim(), lines: said.trim().split("\n").length };
}

async function takenPort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  return { port: String(address.port), close: () => server.close() };
}

test.for<[string, Record<string, string>, RegExp]>([
  ["without its key", { SHOPIFY_API_KEY: "" }, /SHOPIFY_API_KEY/],
  ["with a wrong number", { TRIAL_DAYS: "-1" }, /TRIAL_DAYS/],
  ["without a word about charges", { BILLING_TEST_MODE: "" }, /BILLING_TEST_MODE/],
  ["with an unknown model", { MODEL: "acme:x" }, /MODEL.*acme:x/],
  ["with a model that needs a key", { MODEL: "google:gemini" }, /MODEL_API_KEY/],
  ["with an odd pace of the composer", { MODEL: "composer:fast" }, /MODEL/],
  ["as a demo in the wild", { DEMO: "1", SIMULATOR_URL: "http://localhost:1" }, /loopback/],
  [
    "as a demo without a simulator",
    { DEMO: "1", SHOPIFY_APP_URL: "http://localhost:1" },
    /SIMULATOR_URL/,
  ],
  ["with an odd database", { DATABASE_URL: "mysql://x" }, /DATABASE_URL/],
  ["without its database", { DATABASE_URL: "postgres://u:hidden@127.0.0.1:1/x" }, /DATABASE_URL/],
])("the server does not start %s, and says so in a line", async ([, env, words]) => {
  const { code, said, lines } = await run("server.ts", {
    ...SERVER,
    DATA_DIR: path.join(home, "configuration"),
    PORT: "0",
    ...env,
  });

  expect({ code, lines, said }).toMatchObject({ code: 1, lines: 1 });
  expect(said).toMatch(words);
  expect(said).not.toMatch(/nobody-may-see|hidden|\n\s+at /);
});

test("the server names a taken port", async () => {
  const taken = await takenPort();
  const { code, said, lines } = await run("server.ts", {
    ...SERVER,
    DATA_DIR: path.join(home, "port"),
    PORT: taken.port,
  });
  taken.close();

  expect({ code, lines, said }).toMatchObject({ code: 1, lines: 1 });
  expect(said).toContain(taken.port);
});

test.for([
  ["server.ts", "DATA_DIR"],
  ["scripts/demo.ts", "DATA_DIR="],
])("%s names a data folder that cannot be written", async ([program = "", words = ""]) => {
  const file = path.join(home, "a-file");
  fs.writeFileSync(file, "");
  const dataDir = path.join(file, "data");
  const { code, said, lines } = await run(program, { ...SERVER, DATA_DIR: dataDir, PORT: "0" });

  expect({ code, lines, said }).toMatchObject({ code: 1, lines: 1 });
  expect(said).toContain(dataDir);
  expect(said).toContain(words);
});

test("the demo names a taken port, whichever of its four it is", async () => {
  const taken = await takenPort();
  for (const offset of [0, 1, 3]) {
    const first = Number(taken.port) - offset;
    const { code, said, lines } = await run("scripts/demo.ts", {
      DATA_DIR: path.join(home, "demo"),
      PORT: String(first),
    });

    expect({ code, lines, said }).toMatchObject({ code: 1, lines: 1 });
    expect(said).toMatch(/Port \d+ is taken .*PORT=/);
  }
  taken.close();
});

test.for(["http", "-1", "70000", "4000.5"])(
  "the demo does not take %j for a port",
  async (port) => {
    const { code, said } = await run("scripts/demo.ts", { PORT: port });

    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining("PORT") });
  },
);

test("the demo passes on why its app does not start, once", async () => {
  const { code, said, lines } = await run("scripts/demo.ts", {
    DATA_DIR: path.join(home, "wrong"),
    PORT: "0",
    TRIAL_DAYS: "soon",
  });

  expect({ code, lines, said }).toMatchObject({ code: 1, lines: 1 });
  expect(said).toContain("TRIAL_DAYS");
});

test("a second process on the same data folder is refused; the first one does not notice", async () => {
  const dataDir = path.join(home, "shared");
  const demo: TestDemo = await startTestDemo({ dataDir });
  try {
    const { section } = await demo.call(CreatedSection, "/api/sections", {
      body: { name: "Mine" },
    });
    const secondDemo = await run("scripts/demo.ts", { DATA_DIR: dataDir, PORT: "0" });
    const secondServer = await run("server.ts", { ...SERVER, DATA_DIR: dataDir, PORT: "0" });
    const page = await demo.call(SectionPage, `/api/sections/${section.id}`);

    expect(secondDemo).toMatchObject({ code: 1, lines: 1 });
    expect(secondDemo.said).toMatch(/in use.*DATA_DIR=/);
    expect(secondServer).toMatchObject({ code: 1, lines: 1 });
    expect(secondServer.said).toMatch(/in use.*DATA_DIR/);
    expect(page.section.name).toBe("Mine");
  } finally {
    await demo.close();
  }
});

test("a killed demo leaves nothing running, and the next one starts with all that was there", async () => {
  const dataDir = path.join(home, "killed");
  const child = spawn(process.execPath, ["scripts/demo.ts"], {
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout.setEncoding("utf8"), "data");
  const adminUrl = /^Ready: (http:\/\/localhost:\d+)\n$/.exec(String(said))?.[1] ?? "";
  const id = await createSectionAt(adminUrl);
  child.kill("SIGKILL");
  await once(child, "exit");
  const demo = await vi.waitUntil(() => startTestDemo({ dataDir }).catch(() => null), {
    timeout: 120_000,
    interval: 300,
  });
  const page = await demo.call(SectionPage, `/api/sections/${id}`);
  await demo.close();

  expect(page.section.name).toBe("Before the kill");
});

async function createSectionAt(adminUrl: string): Promise<string> {
  const info = await fetch(`${adminUrl}/__sim/info`);
  const { appUrl } = z.object({ appUrl: z.string() }).parse(await info.json());
  const json = { "content-type": "application/json" };
  const minted = await fetch(`${adminUrl}/__sim/session-token`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ shop: SHOP }),
  });
  const { token } = z.object({ token: z.string() }).parse(await minted.json());
  const created = await fetch(`${appUrl}/api/sections`, {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${token}` },
    body: JSON.stringify({ name: "Before the kill" }),
  });
  return CreatedSection.parse(await created.json()).section.id;
}
