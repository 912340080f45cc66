type Responsive = { container: string; condition: string; matching: string; otherwise: string };

/**
 * Reads `@container [name] (condition) value, otherwise`.
 *
 * @returns undefined for a plain value, and for one that is not of that form.
 */
export function parseResponsive(value: string): Responsive | undefined {
  const found = /^@container\s+([\w-]*)\s*(?=\()/.exec(value.trim());
  if (!found) return undefined;
  const rest = value.trim().slice(found[0].length);
  const conditionEnd = endOfCondition(rest);
  const values = rest.slice(conditionEnd);
  const comma = topLevelComma(values);
  if (conditionEnd === 0 || comma < 0) return undefined;
  return {
    container: found[1] ?? "",
    condition: rest.slice(0, conditionEnd).trim(),
    matching: values.slice(0, comma).trim(),
    otherwise: values.slice(comma + 1).trim(),
  };
}

/** The rules that give `selector` its declarations, each of which may be responsive. */
export function responsiveRules(
  selector: string,
  declarations: Record<string, string | undefined>,
  translate: (property: string, value: string) => string,
): string {
  const plain: string[] = [];
  const queries: string[] = [];
  for (const [property, value] of Object.entries(declarations)) {
    if (!value) continue;
    const responsive = parseResponsive(value);
    plain.push(`${property}:${translate(property, responsive?.otherwise ?? value)}`);
    if (!responsive) continue;
    const { container, condition, matching } = responsive;
    queries.push(
      `@container ${container} ${condition}{${selector}{${property}:${translate(property, matching)}}}`,
    );
  }
  return `${selector}{${plain.join(";")}}${queries.join("")}`;
}

/** The end of `(…) and (…)`: parentheses joined by and, or, not. */
function endOfCondition(text: string): number {
  let end = 0;
  for (;;) {
    const join = /^\s*(?:and|or|not)?\s*(?=\()/.exec(text.slice(end));
    if (!join) return end;
    const close = closingParenthesis(text, end + join[0].length);
    if (close < 0) return 0;
    end = close + 1;
  }
}

function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")" && --depth === 0) return index;
  }
  return -1;
}

function topLevelComma(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")") depth--;
    if (text[index] === "," && depth === 0) return index;
  }
  return -1;
}
