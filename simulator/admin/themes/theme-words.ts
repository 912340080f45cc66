import type { Theme, ThemeRole } from "../../state.ts";

const ROLES: Record<ThemeRole, string> = {
  MAIN: "Live theme",
  UNPUBLISHED: "Draft theme",
  DEVELOPMENT: "Development theme",
  DEMO: "Trial",
  LOCKED: "Locked",
  ARCHIVED: "Archived",
};

/** What the merchant is told a theme is. */
export function stateOf({ role, processing }: Theme): string {
  if (processing === "running") return "Being prepared";
  return processing === "failed" ? "Preparation failed" : ROLES[role];
}

/** Why the code of a theme cannot be edited; null when it can. */
export function closedReason({ role, processing }: Theme): string | null {
  if (processing === "running") return "The theme is still being prepared.";
  if (processing === "failed") return "The theme could not be prepared. Delete it and try again.";
  if (role === "DEMO") return "This theme is a trial: its code opens when the theme is bought.";
  if (role === "LOCKED") return "This theme has no valid license: it cannot be changed.";
  return role === "ARCHIVED" ? "This theme is archived: it cannot be changed on this plan." : null;
}
