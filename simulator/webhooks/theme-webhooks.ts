import { gid } from "../graphql/gid.ts";
import type { SimulatedShop, Theme } from "../state.ts";
import type { World } from "../world.ts";
import { sendInBackground } from "./send-own-webhook.ts";

/** Themes tell of being created and published; a change of a file sends nothing. */
export function sendThemeWebhook(
  world: World,
  shop: SimulatedShop,
  topic: "themes/create" | "themes/publish",
  theme: Theme,
): void {
  const payload = {
    id: theme.id,
    name: theme.name,
    role: theme.role === "MAIN" ? "main" : "unpublished",
    created_at: theme.createdAt,
    updated_at: theme.updatedAt,
    previewable: true,
    processing: false,
    admin_graphql_api_id: gid("OnlineStoreTheme", theme.id),
  };
  sendInBackground(world, shop, [{ topic, payload }]);
}
