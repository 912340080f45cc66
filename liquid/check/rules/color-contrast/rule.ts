import type { CssDeclaration } from "../../source/css-rules.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** WCAG 2.2 level AA for text of usual size. */
const LOWEST_CONTRAST = 4.5;

export const colorContrast: Rule = {
  code: "ColorContrast",
  severity: "warning",
  detail: "WCAG 2.2 AA, success criterion 1.4.3: 4.5 to 1 for text.",
  check(source) {
    return source.styles.flatMap((style) =>
      style.css.rules.flatMap(({ declarations, selectors }) => {
        const text = luminanceOf(valueOf(declarations, /^color$/));
        const surface = luminanceOf(valueOf(declarations, /^background(?:-color)?$/));
        const [place] = selectors;
        if (text === undefined || surface === undefined || place === undefined) return [];
        const contrast = (Math.max(text, surface) + 0.05) / (Math.min(text, surface) + 0.05);
        if (contrast >= LOWEST_CONTRAST) return [];
        return problemAt(source, place, {
          code: this.code,
          severity: "warning",
          message: `Text and background are too alike to read well (${contrast.toFixed(1)} to 1; ${LOWEST_CONTRAST} is needed).`,
        });
      }),
    );
  },
};

/** The last one wins, as in a browser. */
function valueOf(declarations: CssDeclaration[], property: RegExp): string | undefined {
  return declarations.findLast((declaration) => property.test(declaration.property))?.value;
}

/** Relative luminance as WCAG defines it, 0 to 1. */
function luminanceOf(color: string | undefined): number | undefined {
  const channels = color === undefined ? undefined : channelsOf(color.toLowerCase());
  if (channels === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(color: string): number[] | undefined {
  if (color === "white") return [255, 255, 255];
  if (color === "black") return [0, 0, 0];
  if (!/^#[0-9a-f]+$/.test(color)) return undefined;
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/g, "$&$&") : color;
  if (digits.length !== 7) return undefined;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
}
