import { nextId, type SimulatedShop, type Theme, type ThemeRole } from "../state.ts";
import type { Webhook } from "../webhooks/send-webhook.ts";
import { themeDeletion, themeWebhook } from "../webhooks/theme-webhooks.ts";
import { now, type World } from "../world.ts";
import { liveTheme } from "./find-theme.ts";

const LONGEST_NAME = 50;
/** Of the plans without a higher limit. */
const MOST_THEMES = 20;
const CLOSED_ROLES = new Set<ThemeRole>(["DEMO", "LOCKED", "ARCHIVED"]);

export type ThemeRefusal =
  | "in-preparation"
  | "closed"
  | "is-live"
  | "blank-name"
  | "long-name"
  | "too-many";

/** What became of a theme, with the webhooks that tell of it; or why it stays as it is. */
export type ThemeChange =
  | { kind: "changed"; theme: Theme; webhooks: Webhook[] }
  | { kind: "refused"; refusal: ThemeRefusal };

export const REFUSAL_TEXTS: Record<ThemeRefusal, string> = {
  "in-preparation": "The theme is still being prepared",
  closed: "The theme is a trial, unlicensed or archived",
  "is-live": "The live theme cannot be changed in this way",
  "blank-name": "Name can't be blank",
  "long-name": `Name is too long (maximum is ${LONGEST_NAME} characters)`,
  "too-many": `The store has ${MOST_THEMES} themes already`,
};

/** Whether a theme of this role can be customized, but neither edited as code nor published. */
export const isClosed = ({ role }: Theme) => CLOSED_ROLES.has(role);

/** Makes the theme the live one; the one that was live becomes a draft. */
export function publishTheme(world: World, shop: SimulatedShop, theme: Theme): ThemeChange {
  if (theme.role === "MAIN") return { kind: "changed", theme, webhooks: [] };
  if (theme.processing !== "done") return refused("in-preparation");
  if (isClosed(theme)) return refused("closed");
  const former = liveTheme(shop);
  const webhooks = former === undefined ? [] : assignRole(world, former, "UNPUBLISHED");
  const updates = assignRole(world, theme, "MAIN");
  world.save();
  return {
    kind: "changed",
    theme,
    webhooks: [themeWebhook("themes/publish", theme), ...updates, ...webhooks],
  };
}

/** Gives a draft another role, as Shopify does when a trial is bought or a licence is missing. */
export function changeRole(world: World, theme: Theme, role: ThemeRole): ThemeChange {
  if (theme.role === "MAIN") return refused("is-live");
  const webhooks = theme.role === role ? [] : assignRole(world, theme, role);
  world.save();
  return { kind: "changed", theme, webhooks };
}

export function renameTheme(world: World, theme: Theme, wanted: string): ThemeChange {
  const name = wanted.trim();
  if (name === "") return refused("blank-name");
  if (name.length > LONGEST_NAME) return refused("long-name");
  if (name === theme.name) return { kind: "changed", theme, webhooks: [] };
  theme.name = name;
  return updated(world, theme);
}

export function setProcessing(
  world: World,
  theme: Theme,
  processing: Theme["processing"],
): ThemeChange {
  if (theme.processing === processing) return { kind: "changed", theme, webhooks: [] };
  theme.processing = processing;
  return updated(world, theme);
}

/** Removes a draft with all its files, those on their way to it too. */
export function deleteTheme(world: World, shop: SimulatedShop, theme: Theme): ThemeChange {
  if (theme.role === "MAIN") return refused("is-live");
  shop.themes = shop.themes.filter((each) => each !== theme);
  world.save();
  return { kind: "changed", theme, webhooks: [themeDeletion(theme)] };
}

/** A draft with the same files, as they stand now. */
export function duplicateTheme(
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  name: string | undefined,
): ThemeChange {
  if (theme.processing !== "done") return refused("in-preparation");
  if (shop.themes.length >= MOST_THEMES) return refused("too-many");
  const at = now(world).toISOString();
  const copy: Theme = {
    ...structuredClone(theme),
    id: nextId(world.state),
    name: (name?.trim() || `Copy of ${theme.name}`).slice(0, LONGEST_NAME),
    role: isClosed(theme) ? theme.role : "UNPUBLISHED",
    createdAt: at,
    updatedAt: at,
  };
  shop.themes.push(copy);
  world.save();
  return { kind: "changed", theme: copy, webhooks: [themeWebhook("themes/create", copy)] };
}

function assignRole(world: World, theme: Theme, role: ThemeRole): Webhook[] {
  theme.role = role;
  theme.updatedAt = now(world).toISOString();
  return [themeWebhook("themes/update", theme)];
}

function updated(world: World, theme: Theme): ThemeChange {
  theme.updatedAt = now(world).toISOString();
  world.save();
  return { kind: "changed", theme, webhooks: [themeWebhook("themes/update", theme)] };
}

const refused = (refusal: ThemeRefusal): ThemeChange => ({ kind: "refused", refusal });
