import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

export const staticTagOnce: Rule = {
  code: "StaticTagOnce",
  severity: "error",
  detail: "One {% stylesheet %} and one {% javascript %} a file.",
  replaces: ["StylesheetOncePerFile", "JavascriptOncePerFile"],
  check(source) {
    return ["stylesheet", "javascript"].flatMap((tag) =>
      source.regions
        .filter(({ name }) => name === tag)
        .slice(1)
        .map((region) =>
          problemAt(
            source,
            { start: region.start, end: region.bodyStart },
            { code: this.code, message: `A section may have only one {% ${tag} %}. Join both.` },
          ),
        ),
    );
  },
};
