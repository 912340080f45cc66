import { type KnownTheme, loadTheme } from "#domain/preview/theme-look.ts";
import type { ThemeProfile } from "#domain/preview/theme-profile.ts";
import { themeFiles } from "#simulator/seed/theme/theme-files.ts";
import { TRIPLET_THEME } from "./triplet-theme.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
let shopNumber = 0;

/** What the app makes of a theme's files, read as from a shop of its own. */
export async function knownTheme(
  files: Record<string, string | undefined>,
  name = "Kiln",
): Promise<KnownTheme> {
  shopNumber += 1;
  const theme = { id: "gid://shopify/OnlineStoreTheme/1", name, role: "main" as const };
  const shopify = {
    listThemes: async () => [{ ...theme, processing: false, writable: true, updatedAt: NOW }],
    readThemeFiles: async (_theme: string, names: string[]) =>
      names.flatMap((fileName) => {
        const body = Object.hasOwn(files, fileName) ? files[fileName] : undefined;
        return body === undefined
          ? []
          : [{ fileName, body, checksum: "", size: body.length, updatedAt: new Date(0) }];
      }),
  };
  return loadTheme({ shopify, clock: { now: () => NOW } }, `theme-${shopNumber}.myshopify.com`);
}

/** A theme of each family; schemes are kept in two ways. */
export const THEMES = {
  schemes: await knownTheme(themeFiles("barro"), "Barro"),
  "schemes as triplets": await knownTheme(TRIPLET_THEME, "Triplet"),
  palette: await knownTheme(themeFiles("loma"), "Loma"),
  neither: await knownTheme(themeFiles("quayside"), "Quayside"),
};

export type TestTheme = keyof typeof THEMES;

export const TEST_THEMES: TestTheme[] = ["schemes", "schemes as triplets", "palette", "neither"];

/** @throws when nothing is known of the theme. */
export function profileOf(theme: TestTheme): ThemeProfile {
  const { profile } = THEMES[theme];
  if (profile === null) throw new Error(`The theme with ${theme} could not be read.`);
  return profile;
}
