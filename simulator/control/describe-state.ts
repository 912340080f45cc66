import { bytesOf, checksumOf } from "../graphql/theme-fields.ts";
import { gid } from "../graphql/gid.ts";
import { currentPeriodEnd } from "../billing/periods.ts";
import { balanceUsedCents } from "../billing/usage-ledger.ts";
import type { SimulatedShop } from "../state.ts";

/** What `GET state` shows: what the app has done to the shop, and what was sent to it. */
export function describeState(shop: SimulatedShop): object {
  return {
    installed: shop.installed,
    scopes: shop.scopes,
    themes: shop.themes.map(({ id, name, role, processing, files }) => ({
      id: gid("OnlineStoreTheme", id),
      name,
      role,
      processing,
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
      currentPeriodEnd: currentPeriodEnd({ id, ...subscription }),
      balanceUsedCents:
        subscription.usage === null
          ? 0
          : balanceUsedCents(shop, { id, ...subscription }, subscription.usage),
    })),
    usageRecords: shop.usageRecords.map(({ id, ...record }) => ({
      id: gid("AppUsageRecord", id),
      ...record,
    })),
    credits: shop.credits.map(({ id, ...credit }) => ({ id: gid("AppCredit", id), ...credit })),
    webhooks: shop.webhooks,
    calls: shop.calls,
  };
}
