/** A CSS rule of a section's file; offsets are those of the file. */
export type StyleRule = { selector: string; bodyStart: number; bodyEnd: number };

const STYLE_HOMES =
  /(\{%-?\s*stylesheet\s*-?%\}|<style[^>]*>)([\s\S]*?)(\{%-?\s*endstylesheet\s*-?%\}|<\/style>)/g;

/** The rules in a file's style sheet, those inside at-rules included, in order. */
export function styleRules(code: string): StyleRule[] {
  return [...code.matchAll(STYLE_HOMES)].flatMap((home) => {
    const start = home.index + (home[1]?.length ?? 0);
    return readRules(code, start, start + (home[2]?.length ?? 0));
  });
}

/** Sets a declaration in a rule, in its place or at its end. */
export function setDeclaration(
  code: string,
  rule: StyleRule,
  property: string,
  value: string,
): string {
  const body = code.slice(rule.bodyStart, rule.bodyEnd);
  const found = declaration(code, rule, property);
  if (found) return code.slice(0, found.start) + value + code.slice(found.end);
  const indent = /\n([ \t]+)\S/.exec(body)?.[1] ?? "    ";
  const trimmed = body.trimEnd();
  const separator = trimmed === "" || trimmed.endsWith(";") ? "" : ";";
  const at = rule.bodyStart + trimmed.length;
  return `${code.slice(0, at)}${separator}\n${indent}${property}: ${value};${code.slice(at)}`;
}

/** Where the value of a declaration stands. */
export function declaration(code: string, rule: StyleRule, property: string) {
  const body = code.slice(rule.bodyStart, rule.bodyEnd);
  const match = new RegExp(`(?<![\\w-])(${property}\\s*:\\s*)([^;]*[^;\\s])`).exec(body);
  if (!match?.[1] || match[2] === undefined) return null;
  const start = rule.bodyStart + match.index + match[1].length;
  return { start, end: start + match[2].length, value: match[2] };
}

/** Adds rules before the end of the style sheet, or with a style sheet before the schema. */
export function addRules(code: string, rules: string): string {
  const end = /\n?[ \t]*\{%-?\s*endstylesheet/.exec(code);
  if (end) return `${code.slice(0, end.index)}\n${rules}${code.slice(end.index)}`;
  const schema = code.search(/\{%-?\s*schema/);
  const at = schema === -1 ? code.length : schema;
  return `${code.slice(0, at)}{% stylesheet %}\n${rules}\n{% endstylesheet %}\n\n${code.slice(at)}`;
}

/** The class that the section's own classes start with, as on its outermost element. */
export function rootClass(code: string): string | null {
  const perInstance = /\bclass="([a-zA-Z][\w-]*)[^"]*\{\{-?\s*section\.id/.exec(code)?.[1];
  const first = /<(?:div|section|article|aside)\b[^>]*?\bclass="([a-zA-Z][\w-]*)/.exec(code)?.[1];
  return (perInstance ?? first)?.split(/__|--/)[0]?.replace(/-$/, "") ?? null;
}

function readRules(code: string, from: number, to: number): StyleRule[] {
  const rules: StyleRule[] = [];
  const token =
    /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|[{};]/g;
  token.lastIndex = from;
  let selectorStart = from;
  let open: { selector: string; bodyStart: number } | null = null;
  for (let match = token.exec(code); match && match.index < to; match = token.exec(code)) {
    const after = match.index + match[0].length;
    if (match[0] === "{") {
      open = { selector: code.slice(selectorStart, match.index).trim(), bodyStart: after };
      selectorStart = after;
    } else if (match[0] === "}") {
      if (open && !open.selector.startsWith("@")) rules.push({ ...open, bodyEnd: match.index });
      open = null;
      selectorStart = after;
    } else if (match[0] === ";" || match[0].startsWith("/*")) {
      selectorStart = after;
    }
  }
  return rules;
}
