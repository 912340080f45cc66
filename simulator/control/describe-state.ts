import { bytesOf, checksumOf } from "../graphql/theme-fields.ts";
import { gid } from "../graphql/gid.ts";
import type { SimulatedShop } from "../state.ts";

/** What `GET state` shows: what the app has done to the shop, and what was sent to it. */
export function describeState(shop: SimulatedShop): object {
  return {
    installed: shop.installed,
    scopes: shop.scopes,
    themes: shop.themes.map(({ id, name, role, files }) => ({
      id: gid("OnlineStoreTheme", id),
      name,
      role,
      files: Object.fromEntries(
        Object.entries(files).map(([file, content]) => [
          file,
          { checksum: checksumOf(content), size: bytesOf(content).length, body: content.body },
        ]),
      ),
    })),
    subscriptions: shop.subscriptions.map(({ id, ...subscription }) => ({
      id: gid("AppSubscription", id),
      ...subscription,
    })),
    usageRecords: shop.usageRecords.map(({ id, ...record }) => ({
      id: gid("AppUsageRecord", id),
      ...record,
    })),
    webhooks: shop.webhooks,
    calls: shop.calls,
  };
}
