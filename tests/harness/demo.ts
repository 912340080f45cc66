import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { startDemo } from "#scripts/demo/start-demo.ts";
import { putEmbeddedCopy } from "./embedded-template.ts";

export const SHOP = "demo-store.myshopify.com";
export const OTHER_SHOP = "other-store.myshopify.com";

export type ApiOptions = {
  shop?: string;
  /** Another token than a fresh one of the shop's owner; null sends none. */
  token?: string | null;
  method?: string;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
};

/**
 * The whole product on free ports: the local Shopify in this process, the built app in one of its own.
 *
 * Without `dataDir` its data is thrown away at the end; without `databaseUrl` the database is the embedded one.
 */
export async function startTestDemo(
  options: {
    env?: Record<string, string>;
    dataDir?: string;
    databaseUrl?: string;
  } = {},
) {
  const { env = {}, databaseUrl = "" } = options;
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), "demo-"));
  if (options.dataDir === undefined && databaseUrl === "") await putEmbeddedCopy(dataDir);
  const demo = await startDemo({
    port: 0,
    dataDir,
    env: { ...process.env, LOG_LEVEL: "error", ...env, DATABASE_URL: databaseUrl },
  });
  const control = (call: string, body?: object) => askControl(demo.adminUrl, call, body);
  const token = async (shop = SHOP, claims: { user?: number; expiresIn?: number } = {}) =>
    z.object({ token: z.string() }).parse(await control("session-token", { shop, ...claims }))
      .token;

  /** A request with a fresh token of the shop's owner. */
  const api = async (
    address: string,
    { shop = SHOP, token: given, body, method, headers = {} }: ApiOptions = {},
  ): Promise<Response> => {
    const bearer = given === undefined ? await token(shop) : given;
    return fetch(new URL(address, demo.appUrl), {
      method: method ?? (body === undefined ? "GET" : "POST"),
      redirect: "manual",
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  };

  return {
    adminUrl: demo.adminUrl,
    appUrl: demo.appUrl,
    dataDir,
    token,
    api,
    control,
    /** The body of an answer that must be a success, as the shape says. */
    async call<Shape extends z.ZodType>(
      shape: Shape,
      address: string,
      request?: ApiOptions,
    ): Promise<z.output<Shape>> {
      const response = await api(address, request);
      const text = await response.text();
      if (!response.ok) throw new Error(`${address}: ${response.status} ${text}`);
      return shape.parse(text === "" ? null : JSON.parse(text));
    },
    /** Starts a run of the shop; a section of its own unless one is named. */
    async chat(request: Record<string, unknown>, by?: Omit<ApiOptions, "body">) {
      return api("/api/chat/stream", { ...by, body: { messageId: randomUUID(), ...request } });
    },
    async newSection(input: object = {}, shop = SHOP): Promise<string> {
      const response = await api("/api/sections", { shop, body: input });
      const created = z.object({ section: z.object({ id: z.string() }) });
      return created.parse(await response.json()).section.id;
    },
    appPid: () => demo.app().pid,
    kill: () => demo.app().kill(),
    restart: () => demo.restartApp(),
    async close(): Promise<void> {
      await demo.close();
      if (options.dataDir === undefined) fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type TestDemo = Awaited<ReturnType<typeof startTestDemo>>;

async function askControl(adminUrl: string, call: string, body?: object): Promise<unknown> {
  const response = await fetch(new URL(`/__sim/${call}`, adminUrl), {
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${call}: ${response.status} ${await response.text()}`);
  return response.json();
}
