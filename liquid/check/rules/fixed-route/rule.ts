import { LIQUID_MARK } from "../../source/html-elements.ts";
import type { Problem } from "../../problem.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "FixedRoute";
const ROUTE =
  /^\/(?:account|blogs|cart|checkout|collections|pages|policies|products|recommendations|search)(?:[/?#.]|$)|^\/$/;
const SCRIPT_ROUTE =
  /["'`](\/(?:account|cart|collections|products|recommendations|search)(?:[/?.][^"'`\s]*)?)["'`]/g;

export const fixedRoute: Rule = {
  code: CODE,
  severity: "warning",
  detail:
    "routes.*_url, the url of the resource, or a url setting; in scripts window.Shopify.routes.root in front. Stores with markets have /fr/cart.",
  replaces: ["HardcodedRoutes"],
  check(source) {
    return [...inMarkup(source), ...inScripts(source)];
  },
};

function inMarkup(source: SectionSource): Problem[] {
  return source.elements
    .flatMap(({ attributes }) => attributes)
    .filter(({ name, value }) => {
      const fixed = value.split(LIQUID_MARK)[0] ?? "";
      return (name === "href" || name === "action") && ROUTE.test(fixed);
    })
    .map((attribute) => warn(source, attribute));
}

function inScripts(source: SectionSource): Problem[] {
  return source.scripts.flatMap(({ text, start }) =>
    [...text.matchAll(SCRIPT_ROUTE)].map(({ 0: match, index }) =>
      warn(source, { start: start + index, end: start + index + match.length }),
    ),
  );
}

function warn(source: SectionSource, place: { start: number; end: number }): Problem {
  return problemAt(source, place, {
    code: CODE,
    severity: "warning",
    message:
      "A fixed address leads shoppers out of their language and market. Take it from a setting or from Liquid.",
  });
}
