import { z } from "zod";
import { gid } from "../graphql/gid.ts";
import type { SimulatedShop, Theme } from "../state.ts";
import { editThemeFile } from "../themes/edit-theme-file.ts";
import { findTheme } from "../themes/find-theme.ts";
import {
  changeRole,
  deleteTheme,
  duplicateTheme,
  publishTheme,
  REFUSAL_TEXTS,
  renameTheme,
  setProcessing,
  type ThemeChange,
} from "../themes/theme-life.ts";
import { sendOwnWebhook } from "../webhooks/send-own-webhook.ts";
import { heardByApp } from "../webhooks/theme-webhooks.ts";
import type { World } from "../world.ts";

/** A number, a gid, or `current` for the live theme, which is also meant where none is named. */
const Target = z.object({
  shop: z.string(),
  themeId: z.union([z.string(), z.int()]).default("current"),
});

const Simple = z.enum([
  "publish",
  "delete",
  "lock",
  "unlock",
  "demo",
  "archive",
  "process",
  "processed",
  "process-failed",
]);

export const ThemeAction = z.discriminatedUnion("action", [
  Target.extend({ action: Simple }),
  Target.extend({ action: z.literal("rename"), name: z.string() }),
  Target.extend({ action: z.literal("duplicate"), name: z.string().optional() }),
  Target.extend({ action: z.literal("edit"), file: z.string(), body: z.string().nullable() }),
]);

export type ThemeAction = z.infer<typeof ThemeAction>;

/** Does to a theme what its merchant or Shopify may do; answers after the webhooks were tried once. */
export async function actOnTheme(
  world: World,
  shop: SimulatedShop,
  request: ThemeAction,
): Promise<object> {
  const theme = findTheme(shop, request.themeId);
  if (theme === undefined) return { refused: `${shop.domain} has no theme ${request.themeId}.` };
  if (request.action === "edit") {
    const edit = editThemeFile(world, theme, request.file, request.body);
    return edit.kind === "refused"
      ? { refused: edit.message }
      : { theme: summary(theme), webhookStatuses: [] };
  }
  const change = carryOut(world, shop, theme, request);
  if (change.kind === "refused") return { refused: `${REFUSAL_TEXTS[change.refusal]}.` };
  const webhookStatuses: number[] = [];
  for (const webhook of heardByApp(shop, change.webhooks))
    webhookStatuses.push(await sendOwnWebhook(world, shop, webhook));
  return { theme: summary(change.theme), webhookStatuses };
}

function carryOut(
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  request: Exclude<ThemeAction, { action: "edit" }>,
): ThemeChange {
  switch (request.action) {
    case "publish":
      return publishTheme(world, shop, theme);
    case "delete":
      return deleteTheme(world, shop, theme);
    case "rename":
      return renameTheme(world, theme, request.name);
    case "duplicate":
      return duplicateTheme(world, shop, theme, request.name);
    case "lock":
      return changeRole(world, theme, "LOCKED");
    case "demo":
      return changeRole(world, theme, "DEMO");
    case "archive":
      return changeRole(world, theme, "ARCHIVED");
    case "unlock":
      return changeRole(world, theme, "UNPUBLISHED");
    case "process":
      return setProcessing(world, theme, "running");
    case "processed":
      return setProcessing(world, theme, "done");
    case "process-failed":
      return setProcessing(world, theme, "failed");
    default:
      throw new Error("Unknown action.");
  }
}

function summary({ id, name, role, processing }: Theme) {
  return { id: gid("OnlineStoreTheme", id), name, role, processing };
}
