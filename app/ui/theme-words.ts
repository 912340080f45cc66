import type { ThemeSummary } from "#app/theme-summary.server.ts";

/** Says what previews and new sections look like, and why when it is not the theme. */
export function themeWords({ name, isLive, isKnown }: Omit<ThemeSummary, "colors">): string {
  if (name === null)
    return "Your theme could not be read just now. Previews look neutral, and new sections suit any theme.";
  if (!isKnown)
    return `The settings of ${name} could not be read. Previews look neutral, and new sections suit any theme.`;
  return `Matches the colors and fonts of ${name}, ${isLive ? "your live theme" : "a draft theme"}`;
}
