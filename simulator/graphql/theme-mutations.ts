import {
  duplicateTheme,
  deleteTheme,
  publishTheme,
  REFUSAL_TEXTS,
  renameTheme,
} from "../themes/theme-life.ts";
import type { ThemeChange, ThemeRefusal } from "../themes/theme-life.ts";
import type { Theme } from "../state.ts";
import { sendInBackground } from "../webhooks/send-own-webhook.ts";
import { heardByApp } from "../webhooks/theme-webhooks.ts";
import { deletedThemeFiles, upsertedThemeFiles } from "./theme-file-mutations.ts";
import type { Call, Fields } from "./fields.ts";
import { findTheme, themeFields } from "./theme-fields.ts";

type Arguments = Record<string, unknown>;

/** Root fields that change themes and their files. */
export function themeMutations(call: Call): Fields {
  const { world, shop } = call;
  const name = (value: unknown) => (typeof value === "string" ? value : undefined);
  return {
    themeFilesUpsert: (args: Arguments) => upsertedThemeFiles(call, args),
    themeFilesDelete: (args: Arguments) => deletedThemeFiles(call, args),
    themePublish: ({ id }: Arguments) =>
      change(call, id, "theme", (theme) => publishTheme(world, shop, theme)),
    themeUpdate: ({ id, input }: Arguments) =>
      change(call, id, "theme", (theme) => renameTheme(world, theme, nameIn(input) ?? theme.name)),
    themeDuplicate: ({ id, name: wanted }: Arguments) =>
      change(call, id, "newTheme", (theme) => duplicateTheme(world, shop, theme, name(wanted))),
    themeDelete: ({ id }: Arguments) => {
      const { theme, userErrors } = change(call, id, "theme", (found) =>
        deleteTheme(world, shop, found),
      );
      return { deletedThemeId: theme === null ? null : id, userErrors };
    },
  };
}

/** Carries out a change and tells of it. @returns the payload, with the theme under this name. */
function change(
  { world, shop }: Call,
  id: unknown,
  field: "theme" | "newTheme",
  act: (theme: Theme) => ThemeChange,
): Fields {
  const theme = findTheme(shop, id);
  if (theme === undefined) return { [field]: null, userErrors: [NOT_FOUND] };
  const outcome = act(theme);
  if (outcome.kind === "refused") {
    const message = REFUSAL_TEXTS[outcome.refusal];
    const code = CODES[outcome.refusal];
    return { [field]: null, userErrors: [{ code, field: ["id"], message }] };
  }
  sendInBackground(world, shop, heardByApp(shop, outcome.webhooks));
  return { [field]: themeFields(outcome.theme), userErrors: [] };
}

/** Shopify has no code for some of its refusals. */
const CODES: Record<ThemeRefusal, string | null> = {
  "in-preparation": "CANNOT_PUBLISH_THEME_DURING_INSTALL",
  closed: null,
  "is-live": null,
  "blank-name": "INVALID",
  "long-name": "TOO_LONG",
  "too-many": null,
};

const NOT_FOUND = { code: "NOT_FOUND", field: ["id"], message: "Theme does not exist" };

function nameIn(input: unknown): string | undefined {
  return typeof input === "object" &&
    input !== null &&
    "name" in input &&
    typeof input.name === "string"
    ? input.name
    : undefined;
}
