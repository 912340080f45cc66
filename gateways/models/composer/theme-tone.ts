import type { ThemeProfile } from "#domain/preview/theme-profile.ts";
import type { Outcome } from "./change.ts";
import { contrast } from "./palettes.ts";
import { type Section, sectionSettings, setStartValue } from "./section.ts";

export type Tone = "dark" | "light";

const READABLE = 7;
/** Of a surface against white, and of a light one against black. */
const LEAST_DEPTH = 10;
const LEAST_CONTRAST_OF_BUTTON = 3;

const COLORS = ["background_color", "text_color", "button_color", "button_label_color"] as const;

type Colors = Record<(typeof COLORS)[number], string>;

/**
 * Makes a section dark or light with the theme's own colors, as the theme's author would.
 *
 * @returns null where the theme or the section gives nothing to do it with.
 */
export function toneOfTheme(
  section: Section,
  tone: Tone,
  theme: ThemeProfile | null,
): Outcome | null {
  if (theme === null) return null;
  return theme.family === "schemes"
    ? takeScheme(section, tone, theme)
    : takePaletteColors(section, tone, theme);
}

function takeScheme(section: Section, tone: Tone, { schemes }: ThemeProfile): Outcome | null {
  const setting = sectionSettings(section).find(({ type }) => type === "color_scheme");
  const [scheme] = schemes
    .flatMap(({ id, background, text }) => (background && text ? [{ id, background, text }] : []))
    .filter((each) => isOfTone(each, tone))
    .toSorted((a, b) => depth(b.background, tone) - depth(a.background, tone));
  if (!setting || !scheme) return null;
  let changed = setStartValue(section, setting, scheme.id);
  for (const id of COLORS) {
    const own = sectionSettings(changed).find((each) => each.id === id);
    if (own) changed = setStartValue(changed, own, null);
  }
  return outcome(section, changed, tone, `your theme's ${tone} color scheme`);
}

function takePaletteColors(
  section: Section,
  tone: Tone,
  { palette }: ThemeProfile,
): Outcome | null {
  if (palette === null) return null;
  const names = Object.keys(palette.colors);
  const css = (name: string) => palette.colors[name] ?? "";
  const [pair] = names
    .flatMap((background) => names.map((text) => ({ background, text })))
    .filter(({ background, text }) =>
      isOfTone({ background: css(background), text: css(text) }, tone),
    )
    .toSorted(
      (a, b) => contrast(css(b.background), css(b.text)) - contrast(css(a.background), css(a.text)),
    );
  if (!pair) return null;
  const { button, buttonLabel } = palette.names;
  const keepsButton =
    button !== null &&
    buttonLabel !== null &&
    contrast(css(button), css(pair.background)) >= LEAST_CONTRAST_OF_BUTTON;
  const colors: Colors = {
    background_color: pair.background,
    text_color: pair.text,
    button_color: keepsButton ? button : pair.text,
    button_label_color: keepsButton ? buttonLabel : pair.background,
  };
  const settings = sectionSettings(section).filter(({ type }) => type === "color");
  if (!["background_color", "text_color"].every((id) => settings.some((each) => each.id === id)))
    return null;
  let changed = section;
  for (const id of COLORS) {
    const setting = sectionSettings(changed).find((each) => each.id === id);
    const reference = `{{ settings.${palette.settingId}.${colors[id]} }}`;
    if (setting) changed = setStartValue(changed, setting, reference);
  }
  return outcome(section, changed, tone, `a ${tone} background of your theme's palette`);
}

function isOfTone(colors: { background: string; text: string }, tone: Tone): boolean {
  return (
    depth(colors.background, tone) >= LEAST_DEPTH &&
    contrast(colors.background, colors.text) >= READABLE
  );
}

function depth(background: string, tone: Tone): number {
  return contrast(background, tone === "dark" ? "#ffffff" : "#000000");
}

function outcome(before: Section, after: Section, tone: Tone, colors: string): Outcome {
  return after.code === before.code
    ? { kind: "already", said: `The background is already ${tone}.` }
    : { kind: "changed", section: after, said: `it has ${colors}` };
}
