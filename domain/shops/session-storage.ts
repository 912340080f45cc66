import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import type { Queryable } from "#platform/database.ts";
import {
  deleteSessionRows,
  selectSession,
  selectShopSessions,
  upsertSession,
  type SessionRow,
} from "./session-store.ts";

/**
 * Keeps Shopify's sessions in our database: every field, the refresh token and a false account owner too.
 *
 * A database that fails makes a call throw; it is never taken for a session that is not there.
 */
export function createSessionStorage(db: Queryable): SessionStorage {
  return {
    async storeSession(session) {
      await upsertSession(db, toRow(session));
      return true;
    },
    async loadSession(id) {
      const row = await selectSession(db, id);
      return row ? toSession(row) : undefined;
    },
    async deleteSession(id) {
      await deleteSessionRows(db, [id]);
      return true;
    },
    async deleteSessions(ids) {
      await deleteSessionRows(db, ids);
      return true;
    },
    async findSessionsByShop(shop) {
      return (await selectShopSessions(db, shop)).map(toSession);
    },
  };
}

function toRow(session: Session): SessionRow {
  const user = session.onlineAccessInfo?.associated_user;
  return {
    id: session.id,
    shop: session.shop,
    state: session.state,
    isOnline: session.isOnline,
    scope: session.scope ?? null,
    expires: session.expires ?? null,
    accessToken: session.accessToken ?? null,
    refreshToken: session.refreshToken ?? null,
    refreshTokenExpires: session.refreshTokenExpires ?? null,
    userId: user?.id ?? null,
    firstName: user?.first_name ?? null,
    lastName: user?.last_name ?? null,
    email: user?.email ?? null,
    locale: user?.locale ?? null,
    accountOwner: user?.account_owner ?? null,
    collaborator: user?.collaborator ?? null,
    emailVerified: user?.email_verified ?? null,
  };
}

/** The library reads its own property list back; instants are milliseconds there. */
function toSession(row: SessionRow): Session {
  const properties: [string, string | number | boolean][] = [];
  for (const [name, value] of Object.entries(row)) {
    if (value === null) continue;
    properties.push([name, value instanceof Date ? value.getTime() : value]);
  }
  return Session.fromPropertyArray(properties, true);
}
