/** A background with the text colour that is readable on it: 7:1 at least. */
export type Palette = { name: string; background: string; text: string };

const palette = (name: string, background: string, text: string): Palette => ({
  name,
  background,
  text,
});

const NAMED: [RegExp, Palette][] = [
  [/dark green|forest|emerald/, palette("dark green", "#1f3a2d", "#f6f7f2")],
  [/dark blue|navy|midnight/, palette("dark blue", "#16263d", "#f4f7fb")],
  [/dark (?:brown|chocolate)|chocolate|espresso/, palette("dark brown", "#38241c", "#fbf4ee")],
  [/light gr[ae]y|pale gr[ae]y/, palette("light grey", "#f1f1ef", "#23211f")],
  [/light (?:green)|sage|mint/, palette("light green", "#e3ebe1", "#1f2b22")],
  [/light blue|sky/, palette("light blue", "#e2ecf3", "#182530")],
  [/light pink|pink|blush|rose/, palette("pink", "#f6e1dd", "#3a1d1a")],
  [/black/, palette("black", "#0f0f0f", "#ffffff")],
  [/white/, palette("white", "#ffffff", "#1f1d1b")],
  [/cream|ivory|off-?white|vanilla/, palette("cream", "#fbf6ec", "#2b231b")],
  [/warm|beige|sand|tan|linen|earthy/, palette("warm beige", "#efe3d3", "#2e2219")],
  [/terracotta|rust|clay|burnt orange/, palette("terracotta", "#8a3d20", "#fff6f0")],
  [/burgundy|wine|maroon|plum/, palette("burgundy", "#4f1d2b", "#fdf1f3")],
  [/purple|violet|lavender/, palette("purple", "#3c2a57", "#f7f3fc")],
  [/yellow|mustard|gold/, palette("yellow", "#f5dc8c", "#2c2408")],
  [/orange|peach|apricot/, palette("orange", "#f7d9bd", "#38200d")],
  [/red|crimson/, palette("red", "#7f1d1d", "#fff5f5")],
  [/teal|turquoise/, palette("teal", "#123f43", "#effafa")],
  [/green|olive/, palette("green", "#2c4632", "#f5f8f3")],
  [/blue/, palette("blue", "#1b3a5c", "#f2f7fc")],
  [/brown/, palette("brown", "#4a3226", "#fbf4ee")],
  [/gr[ae]y|cool/, palette("grey", "#e9ebed", "#1e2226")],
  [/dark|inverted|night/, palette("dark", "#1f1d1b", "#ffffff")],
  [/light|bright/, palette("light", "#faf8f5", "#23201d")],
];

/** The palette that a colour word or a hex colour asks for. */
export function findPalette(words: string): Palette | null {
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(words)?.[0];
  if (hex) return { name: hex, background: hex, text: readableOn(hex) };
  return NAMED.find(([pattern]) => new RegExp(`\\b(?:${pattern.source})`).test(words))?.[1] ?? null;
}

/** Every colour word that a request may use, as one pattern. */
export const COLOR_WORDS = `#[0-9a-f]{3,6}|(?:dark|light|pale|deep|soft|off)[ -]?(?:${NAMED.map(([pattern]) => pattern.source).join("|")})|${NAMED.map(([pattern]) => pattern.source).join("|")}`;

/** Black or white, whichever has more contrast on a colour. */
export function readableOn(hex: string): string {
  const onWhite = 1.05 / (luminance(hex) + 0.05);
  const onBlack = (luminance(hex) + 0.05) / 0.05;
  return onWhite > onBlack ? "#ffffff" : "#000000";
}

/** Contrast of two hex colours by WCAG, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(wide.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
