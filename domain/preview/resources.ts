import type { ResourceReference } from "#domain/shops/resources.ts";
import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import { withResources } from "#liquid/engine/with-resources.ts";
import type { StoreResources } from "#liquid/engine/store-data.ts";
import type { Clock } from "#platform/clock.ts";
import { createRecent } from "./recent.ts";

const REFERENCES_REMEMBERED = 1_000;

const recent = createRecent<StoreResources>(REFERENCES_REMEMBERED);

/** What settings name and the loaded store data does not hold; what is gone from the shop is left out. */
export async function loadResources(
  { shopify, clock }: { shopify: Pick<ShopifyAdmin, "readResource">; clock: Clock },
  shop: string,
  references: ResourceReference[],
): Promise<StoreResources> {
  let found: StoreResources = {};
  // One after the other: Shopify counts what is asked at once.
  for (const reference of references) {
    const { kind, key, metaobjectType } = reference;
    const part = await recent.get(clock, JSON.stringify([shop, kind, metaobjectType, key]), () =>
      shopify.readResource(reference),
    );
    found = withResources(found, part);
  }
  return found;
}
