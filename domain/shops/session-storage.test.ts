import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { bothDatabases, freshPostgres } from "#tests/harness/databases.ts";
import { createSessionStorage } from "./session-storage.ts";

const offline = new Session({
  id: "offline_a.myshopify.com",
  shop: "a.myshopify.com",
  state: "",
  isOnline: false,
  scope: "read_products,write_themes",
  accessToken: "shpat_1",
  expires: new Date("2026-11-10T13:00:00.123Z"),
  refreshToken: "shprt_1",
  refreshTokenExpires: new Date("2027-02-10T13:00:00.000Z"),
});

const online = new Session({
  id: "a.myshopify.com_77",
  shop: "a.myshopify.com",
  state: "1234",
  isOnline: true,
  scope: "read_products",
  accessToken: "shpat_2",
  expires: new Date("2026-11-11T13:00:00.000Z"),
  onlineAccessInfo: {
    expires_in: 86_399,
    associated_user_scope: "read_products",
    associated_user: {
      id: 902_541_635_999,
      first_name: "Zoë",
      last_name: "O'Brien",
      email: "zoe@example.com",
      email_verified: true,
      account_owner: false,
      locale: "en",
      collaborator: false,
    },
  },
});

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("a session comes back as it was, a false account owner too", async () => {
    const storage = createSessionStorage(database.db);
    for (const session of [offline, online]) {
      expect(await storage.storeSession(session)).toBe(true);
      const loaded = await storage.loadSession(session.id);
      expect(loaded?.equals(session)).toBe(true);
    }
    const loaded = await storage.loadSession(online.id);
    expect(loaded?.onlineAccessInfo?.associated_user).toEqual(
      online.onlineAccessInfo?.associated_user,
    );
  });

  test("a session that is stored again replaces the one before, what is gone too", async () => {
    const storage = createSessionStorage(database.db);
    await storage.storeSession(offline);
    const { refreshToken: _, refreshTokenExpires: __, expires: ___, ...rest } = offline.toObject();
    const renewed = new Session({ ...rest, accessToken: "shpat_3" });

    await storage.storeSession(renewed);

    const loaded = await storage.loadSession(offline.id);
    expect(loaded?.equals(renewed)).toBe(true);
    expect(loaded?.refreshToken).toBeUndefined();
  });

  test("sessions are found and deleted by shop and id, and nobody else's", async () => {
    const storage = createSessionStorage(database.db);
    const other = new Session({ ...offline.toObject(), id: "offline_b", shop: "b.myshopify.com" });
    for (const session of [offline, online, other]) await storage.storeSession(session);

    const found = await storage.findSessionsByShop("a.myshopify.com");
    expect(found.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(
      [online.id, offline.id].toSorted((a, b) => a.localeCompare(b)),
    );
    expect(await storage.deleteSessions(found.map(({ id }) => id))).toBe(true);
    expect(await storage.findSessionsByShop("a.myshopify.com")).toEqual([]);
    expect(await storage.loadSession(other.id)).toBeDefined();
    expect(await storage.deleteSession("unknown")).toBe(true);
    expect(await storage.deleteSessions([])).toBe(true);
    expect(await storage.loadSession("unknown")).toBeUndefined();
  });
});

test("a database that fails is not taken for a missing session", async () => {
  const { db, close } = await freshPostgres();
  const storage = createSessionStorage(db);
  await close();

  await expect(storage.loadSession("x")).rejects.toThrow("Failed query");
  await expect(storage.storeSession(offline)).rejects.toThrow("Failed query");
});
