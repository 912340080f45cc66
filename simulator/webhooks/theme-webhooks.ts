import { gid } from "../graphql/gid.ts";
import type { SimulatedShop, Theme } from "../state.ts";
import type { Webhook } from "./send-webhook.ts";

/** What tells of a theme itself; a change of one of its files sends nothing. */
export function themeWebhook(
  topic: "themes/create" | "themes/publish" | "themes/update",
  theme: Theme,
): Webhook {
  return {
    topic,
    payload: {
      id: theme.id,
      name: theme.name,
      created_at: theme.createdAt,
      updated_at: theme.updatedAt,
      role: theme.role.toLowerCase(),
      theme_store_id: null,
      previewable: theme.processing === "done",
      processing: theme.processing === "running",
      admin_graphql_api_id: gid("OnlineStoreTheme", theme.id),
    },
  };
}

/** `themes/delete`: nothing of the theme is left but its number. */
export function themeDeletion(theme: Theme): Webhook {
  return { topic: "themes/delete", payload: { id: theme.id } };
}

/** Of what tells of themes, what the shop's app hears: nothing when it was removed or may not read them. */
export function heardByApp({ installed, scopes }: SimulatedShop, webhooks: Webhook[]): Webhook[] {
  const mayRead = scopes.includes("read_themes") || scopes.includes("write_themes");
  return installed && mayRead ? webhooks : [];
}
