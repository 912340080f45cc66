import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Every tag that a section may hold, from Shopify's reference. */
const KNOWN_TAGS = new Set(
  (
    "assign block break capture case comment content_for continue cycle decrement doc echo else elsif for form " +
    "if ifchanged include increment javascript layout liquid paginate raw render schema section sections " +
    "style stylesheet tablerow unless when"
  ).split(" "),
);

/** Tags that only a theme's layout may hold. */
const LAYOUT_TAGS = new Set(["layout", "section", "sections"]);

export const unknownTag: Rule = {
  code: "UnknownTag",
  severity: "error",
  detail:
    "The strict parser refuses tags that are not in Shopify's reference, and layout tags inside a section.",
  check(source) {
    return source.tokens.flatMap((token) => {
      const { kind, name } = token;
      if (kind === "output" || name === "#" || name === "") return [];
      const isKnown = KNOWN_TAGS.has(name) || KNOWN_TAGS.has(name.replace(/^end/, ""));
      if (isKnown && !LAYOUT_TAGS.has(name)) return [];
      const message = isKnown
        ? `{% ${name} %} is not allowed inside a section.`
        : `Shopify has no tag {% ${name} %} and would refuse the file.`;
      return problemAt(source, token, { code: this.code, message });
    });
  },
};
