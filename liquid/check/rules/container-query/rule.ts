import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const WIDTH_QUERY =
  /^@media\b[^{]*(?:\(\s*(?:min-|max-)?(?:device-)?width\b|\bwidth\s*[<>=]|[<>=]\s*width\b)/i;

export const containerQuery: Rule = {
  code: "ContainerQuery",
  severity: "warning",
  detail:
    "The root is a container (container: prefix / inline-size); breakpoints are @container (min-width: 750px), not @media.",
  check(source) {
    return source.styles
      .flatMap(({ css }) => css.groups)
      .filter(({ prelude }) => WIDTH_QUERY.test(prelude))
      .map((group) =>
        problemAt(source, group, {
          code: this.code,
          severity: "warning",
          message:
            "This asks for the width of the window, but the section may stand in a narrow column. Ask for its own width.",
        }),
      );
  },
};
