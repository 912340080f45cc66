import { shopName } from "../world.ts";
import type { SimulatedShop, Subscription } from "../state.ts";

/** Where the merchant approves, at Shopify's own address; the admin shell answers it. */
export function confirmationUrl(shop: SimulatedShop, { id, usage }: Subscription): string {
  const confirm =
    usage?.pendingCapCents == null
      ? "confirm_recurring_application_charge"
      : "confirm_update_capped_amount";
  return `https://admin.shopify.com/store/${shopName(shop)}/charges/1/${id}/RecurringApplicationCharge/${confirm}`;
}
