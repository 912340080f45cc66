import { parseColor } from "#liquid/engine/objects/color.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { FrameView } from "./frame-view.ts";
import { createReducedMotion } from "./reduced-motion.ts";

/** Darker than this counts as a dark scheme; of 255. */
const DARK_BELOW = 90;

/** Turns the page around the section: dark, still, right to left. */
export function createPageView() {
  const motion = createReducedMotion();
  const { documentElement: page, body } = document;
  let schemeClass: string | null = null;
  return {
    start(look: ThemeLook) {
      const scheme = darkestScheme(look);
      schemeClass = scheme && `color-${scheme.id}`;
      const { background = "#141414", text, foreground } = scheme?.settings ?? {};
      page.style.setProperty("--preview-dark-background", background);
      page.style.setProperty("--preview-dark-text", text ?? foreground ?? "#f2f2f2");
    },
    show({ isDark, isStill, isRightToLeft }: FrameView) {
      page.dir = isRightToLeft ? "rtl" : "ltr";
      page.classList.toggle("preview-dark", isDark);
      // With the class of the theme's own dark scheme its variables are dark too, as on such a page.
      if (schemeClass !== null) body.classList.toggle(schemeClass, isDark);
      motion.switch(isStill);
    },
    update: () => motion.update(),
  };
}

function darkestScheme({ colorSchemes }: ThemeLook) {
  const [darkest] = colorSchemes
    .map((scheme) => ({ scheme, lightness: lightnessOf(scheme.settings["background"] ?? "") }))
    .filter(({ lightness }) => lightness < DARK_BELOW)
    .toSorted((a, b) => a.lightness - b.lightness);
  return darkest?.scheme ?? null;
}

function lightnessOf(css: string): number {
  const color = parseColor(css);
  return color ? 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue : 255;
}
