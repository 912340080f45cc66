import { contrast } from "./contrast.ts";
import { isRecord } from "#liquid/schema/theme-json.ts";
import type { Palette, ThemeSettings } from "./theme-settings.ts";
import { isPlainName } from "./theme-value.ts";

/** Names by purpose: settings of a scheme, or colors of a palette; null where the theme has none for it. */
export type ColorNames = Record<"background" | "text" | "button" | "buttonLabel", string | null>;

const LOWEST_CONTRAST = 4.5;

const SCHEME_PURPOSES: Record<keyof ColorNames, { purpose: string; usual: string[] }> = {
  background: { purpose: "background", usual: ["background", "bg"] },
  text: { purpose: "text", usual: ["text", "foreground"] },
  button: { purpose: "primary_button", usual: ["button", "primary_button_background"] },
  buttonLabel: {
    purpose: "on_primary_button",
    usual: ["button_label", "primary_button_text", "button_text"],
  },
};

/** Which settings of a scheme are its background, text and button: as the author says, else by usual names. */
export function schemeColorNames({ colorSchemes, schemePurposes }: ThemeSettings): ColorNames {
  const ids = new Set(colorSchemes.flatMap(({ settings }) => Object.keys(settings)));
  const nameFor = (key: keyof ColorNames) => {
    const { purpose, usual } = SCHEME_PURPOSES[key];
    const said = Object.hasOwn(schemePurposes, purpose) ? schemePurposes[purpose] : undefined;
    const solid = isRecord(said) ? said["solid"] : said;
    return [solid, ...usual].filter(isPlainName).find((id) => ids.has(id)) ?? null;
  };
  return namesBy(nameFor);
}

const PALETTE_USES: Record<keyof ColorNames, RegExp> = {
  background: /^(?:page|body|site)_background|^(?:color_)?background(?:_color)?$/,
  text: /^(?:page|body|site)_text|^(?:color_)?(?:body_)?text(?:_color)?$/,
  button: /primary_button_background|^button_(?:background|color)/,
  buttonLabel: /primary_button_(?:text|label)|^button_(?:text|label)/,
};

const PALETTE_NAMES: Record<keyof ColorNames, string[]> = {
  background: ["background", "base", "page", "paper"],
  text: ["foreground", "text", "ink", "body"],
  button: ["button", "primary", "accent"],
  buttonLabel: ["button_label", "on_primary", "on_accent"],
};

/** Which colors of the palette the page and its buttons use. Pairs that cannot be read together are left out. */
export function paletteColorNames({ colors, uses }: Palette): ColorNames {
  const nameFor = (key: keyof ColorNames) => {
    const use = Object.entries(uses).find(([id]) => PALETTE_USES[key].test(id));
    return use?.[1] ?? PALETTE_NAMES[key].find((name) => Object.hasOwn(colors, name)) ?? null;
  };
  const names = namesBy(nameFor);
  const isPair = (surface: string | null, text: string | null) =>
    surface !== null &&
    text !== null &&
    contrast(colors[surface] ?? "", colors[text] ?? "") >= LOWEST_CONTRAST;
  const isPage = isPair(names.background, names.text);
  const isButton = isPair(names.button, names.buttonLabel);
  return {
    background: isPage ? names.background : null,
    text: isPage ? names.text : null,
    button: isButton ? names.button : null,
    buttonLabel: isButton ? names.buttonLabel : null,
  };
}

function namesBy(nameFor: (key: keyof ColorNames) => string | null): ColorNames {
  return {
    background: nameFor("background"),
    text: nameFor("text"),
    button: nameFor("button"),
    buttonLabel: nameFor("buttonLabel"),
  };
}
