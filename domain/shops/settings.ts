import type { Clock } from "#platform/clock.ts";
import type { Queryable } from "#platform/database.ts";
import { selectSettings, upsertSettings, type SettingsRow } from "./shop-store.ts";

/** What a merchant chose; null where nothing was chosen. */
export type ShopSettings = {
  defaultTone: string | null;
  defaultStyle: string | null;
  defaultThemeId: string | null;
  /** The billing cycle for which overages need no further question, and at which price and cap. */
  overageConsentCycleId: string | null;
  overageConsentPriceCents: number | null;
  overageConsentCapCents: number | null;
};

export async function getSettings({ db }: { db: Queryable }, shop: string): Promise<ShopSettings> {
  return chosen(await selectSettings(db, shop));
}

/** Changes what is named and leaves the rest. */
export async function saveSettings(
  { db, clock }: { db: Queryable; clock: Clock },
  shop: string,
  changes: Partial<ShopSettings>,
): Promise<ShopSettings> {
  return chosen(await upsertSettings(db, { shop, ...changes, updatedAt: clock.now() }));
}

function chosen(row: SettingsRow | null): ShopSettings {
  return {
    defaultTone: row?.defaultTone ?? null,
    defaultStyle: row?.defaultStyle ?? null,
    defaultThemeId: row?.defaultThemeId ?? null,
    overageConsentCycleId: row?.overageConsentCycleId ?? null,
    overageConsentPriceCents: row?.overageConsentPriceCents ?? null,
    overageConsentCapCents: row?.overageConsentCapCents ?? null,
  };
}
