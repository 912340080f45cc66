import type { CssDeclaration } from "../../source/css-rules.ts";
import { isInside } from "../../source/css-rules.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** More than any rule has. */
const MOST_DECLARATIONS = 200;
const SIDE =
  /^(?:(margin|padding|border|scroll-margin|scroll-padding)-)?(left|right)(-(?:width|color|style))?$/;
const DIRECTION = /\[dir\b|:dir\(/;
const OPPOSITE: Readonly<Record<string, string>> = { left: "right", right: "left" };
const LOGICAL_SIDE: Readonly<Record<string, string>> = {
  left: "inline-start",
  right: "inline-end",
};
const ALIGNMENT: Readonly<Record<string, string>> = { left: "start", right: "end" };

export const logicalProperties: Rule = {
  code: "LogicalProperties",
  severity: "warning",
  detail:
    "margin-inline-start, inset-inline-end, text-align: start …; left and right only in a rule for [dir='rtl'], or symmetric.",
  check(source) {
    return source.styles
      .filter(({ home }) => home !== "style-attribute")
      .flatMap(({ css }) => css.declarations)
      .flatMap((declaration) => {
        const logical = logicalOf(declaration);
        if (logical === undefined || isInside(declaration, DIRECTION)) return [];
        const { start, end, value } = declaration;
        const text = source.code.slice(start, end);
        const fix = text.replace(logical.from, logical.to);
        return problemAt(source, declaration, {
          code: this.code,
          severity: "warning",
          message: `"${declaration.property}: ${shortened(value)}" is on the wrong side in languages that run from right to left. Write "${logical.name}".`,
          fix: fix === text || !/^[\w-]/.test(text) ? undefined : { start, end, text: fix },
        });
      });
  },
};

type Logical = { name: string; from: RegExp; to: string };

function logicalOf(declaration: CssDeclaration): Logical | undefined {
  const { property, value } = declaration;
  const side = SIDE.exec(property);
  if (side !== null) {
    if (isSymmetric(declaration, side[2] ?? "")) return undefined;
    const logical = LOGICAL_SIDE[side[2] ?? ""] ?? "";
    const name = `${side[1] ?? "inset"}-${logical}${side[3] ?? ""}`;
    return { name, from: /^[\w-]+/, to: name };
  }
  if (property !== "text-align" && property !== "float" && property !== "clear") return undefined;
  const word = ALIGNMENT[value.toLowerCase()];
  if (word === undefined) return undefined;
  const to = property === "text-align" ? word : `inline-${word}`;
  return { name: `${property}: ${to}`, from: /(?:left|right)(?=\s*$)/i, to };
}

/** Both sides alike, or centered: the same in both directions. */
function isSymmetric({ property, value, block }: CssDeclaration, side: string): boolean {
  const other = property.replace(side, OPPOSITE[side] ?? "");
  const isBoth = block?.declarations
    .slice(0, MOST_DECLARATIONS)
    .some((each) => each.property === other && each.value === value);
  return isBoth === true || value === "50%";
}

function shortened(value: string): string {
  return value.length > 30 ? `${value.slice(0, 29)}…` : value.replace(/\uE000+/g, "…");
}
