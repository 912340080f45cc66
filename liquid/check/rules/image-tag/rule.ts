import { attributeOf } from "../../source/html-elements.ts";
import type { Problem } from "../../problem.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "ImageTag";
const NEEDED = ["widths", "sizes", "loading"];

export const imageTag: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "{{ image | image_url: width: 1600 | image_tag: widths: '375, 750, 1100, 1600', sizes: '…', loading: … }}",
  check(source) {
    return [...incompleteTags(source), ...handWritten(source)];
  },
};

function incompleteTags(source: SectionSource): Problem[] {
  return source.tokens.flatMap((token) => {
    const at = token.markup.search(/\|\s*image_tag\b/);
    // What stands before may be the image of a setting; a fixed picture has no sizes to choose from.
    if (at === -1 || !/\bimage_url\b/.test(token.markup)) return [];
    const options = token.markup.slice(at);
    const missing = NEEDED.filter((name) => !new RegExp(`\\b${name}\\s*:`).test(options));
    if (missing.length === 0) return [];
    const message = `Phones load this picture larger than they show it, or too early: it needs ${missing.join(", ")}.`;
    return problemAt(source, token, { code: CODE, severity: "warning", message });
  });
}

function handWritten(source: SectionSource): Problem[] {
  return source.elements
    .filter(({ name }) => name === "img")
    .filter((image) => {
      const src = attributeOf(image, "src");
      if (src === undefined || attributeOf(image, "srcset") !== undefined) return false;
      return /\|\s*image_url\b/.test(source.code.slice(src.start, src.end));
    })
    .map((image) =>
      problemAt(source, image, {
        code: CODE,
        severity: "warning",
        message:
          "Every screen loads the same large file. image_tag writes the sizes, the measures and the focal point.",
      }),
    );
}
