import { attributeOf } from "../../source/html-elements.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const imageAttributes: Rule = {
  code: "ImageAttributes",
  severity: "error",
  detail: "A hand-written img needs alt, width and height; image_tag prints them itself.",
  replaces: ["ImgWidthAndHeight"],
  check(source) {
    return source.elements
      .filter(({ name, hasLiquidAttributes }) => name === "img" && !hasLiquidAttributes)
      .flatMap((image) => {
        const missing = ["alt", "width", "height"].filter((name) => !attributeOf(image, name));
        if (missing.length === 0) return [];
        const message = `This image needs ${missing.join(" and ")}, so that it is described and the page does not jump.`;
        return problemAt(source, image, { code: this.code, message });
      });
  },
};
