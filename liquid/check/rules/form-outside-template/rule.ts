import { memberOf } from "../../source/json-node.ts";
import type { LiquidToken } from "../../source/liquid-tokens.ts";
import { schemaParts } from "../../source/schema-parts.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const COMMENT_FORM = /^\s*["']new_comment["']\s*(,\s*\w)?/;

export const formOutsideTemplate: Rule = {
  code: "FormOutsideTemplate",
  severity: "error",
  detail: "{% form 'new_comment' %} needs an article and works in article templates only.",
  check(source) {
    const ends = source.tokens.filter(({ name }) => name === "endform");
    return source.tokens.flatMap((token) => {
      const match = token.name === "form" ? COMMENT_FORM.exec(token.markup) : null;
      if (match === null || (match[1] !== undefined && isForArticles(source))) return [];
      return problemAt(source, token, {
        code: this.code,
        message: "A comment form works only on a blog post's own page and must be removed.",
        fix: wholeForm(source, ends, token),
      });
    });
  },
};

/** True for the main section of a blog post, and for one that can be added to blog posts only. */
function isForArticles(source: SectionSource): boolean {
  const parts = schemaParts(source);
  if (parts === undefined || parts.presets.length === 0) return true;
  const templates = memberOf(memberOf(parts.root, "enabled_on")?.value, "templates")?.value;
  if (templates?.kind !== "array" || templates.items.length === 0) return false;
  return templates.items.every((item) => item.kind === "string" && item.value === "article");
}

function wholeForm({ code }: SectionSource, ends: LiquidToken[], form: LiquidToken) {
  // A line of a {% liquid %} tag cannot be cut out without its neighbours.
  if (!code.startsWith("{%", form.start)) return undefined;
  const end = ends.find(({ start }) => start > form.start);
  return end === undefined ? undefined : { start: form.start, end: end.end, text: "" };
}
