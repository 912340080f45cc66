import type { FilterFamily } from "../filter.ts";
import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { placeholderArt } from "./placeholder-art.ts";

export const PLACEHOLDER_FILTERS: FilterFamily = {
  placeholder_svg_tag: (input, [classes]) => {
    const name = outputText(input);
    const art = placeholderArt(name);
    if (!art) throw new LiquidProblem(`Unknown placeholder '${name}'`);
    const viewBox = art.isWide ? "-50 0 200 100" : "0 0 100 100";
    const attributes = { class: classes ?? "placeholder-svg", viewBox, "aria-hidden": "true" };
    return (
      `<svg xmlns="http://www.w3.org/2000/svg"${attributesHtml(attributes)} preserveAspectRatio="xMidYMid slice">` +
      `<path d="M-50 0h200v100H-50z" opacity=".06"/>` +
      `<g transform="translate(15 15) scale(.7)" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" opacity=".55">${art.shapes}</g></svg>`
    );
  },
};
