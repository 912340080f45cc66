/** Tags whose body is not template code: nothing in it is Liquid or markup of the section. */
const RAW_TAGS = new Set(["schema", "stylesheet", "javascript", "comment", "doc", "raw"]);

const OPENING = /\{\{|\{%/g;
const TAG_NAME = /^\s*(#|[A-Za-z_]\w*)/;

/** One `{{ … }}` or `{% … %}`, or one line of a `{% liquid %}` tag. */
export type LiquidToken = {
  kind: "output" | "tag";
  /** Name of the tag; empty for an output. */
  name: string;
  /** What stands after the name. */
  markup: string;
  markupStart: number;
  start: number;
  end: number;
};

/** A raw tag with its body, such as the schema. `end` is the end of the file when it is not closed. */
export type RawRegion = {
  name: string;
  start: number;
  end: number;
  bodyStart: number;
  bodyEnd: number;
  closed: boolean;
};

export type LiquidTokens = {
  tokens: LiquidToken[];
  regions: RawRegion[];
  /** Offsets of `{{` and `{%` that never end. */
  unended: number[];
};

/** Cuts a file into Liquid tokens the way Shopify does: a token ends at the first `}}` or `%}`. */
export function readLiquidTokens(code: string): LiquidTokens {
  const found: LiquidTokens = { tokens: [], regions: [], unended: [] };
  const never = new Set<string>();
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(code); match !== null; match = OPENING.exec(code)) {
    const start = match.index;
    const isTag = match[0] === "{%";
    const close = never.has(match[0]) ? -1 : code.indexOf(isTag ? "%}" : "}}", start + 2);
    if (close === -1) {
      never.add(match[0]);
      found.unended.push(start);
      continue;
    }
    const end = close + 2;
    const bodyStart = code[start + 2] === "-" ? start + 3 : start + 2;
    const bodyEnd = code[close - 1] === "-" && close - 1 >= bodyStart ? close - 1 : close;
    OPENING.lastIndex = isTag
      ? addTag(found, code, { start, end, bodyStart, bodyEnd })
      : addOutput(found, code, { start, end, bodyStart, bodyEnd });
  }
  return found;
}

type Extent = { start: number; end: number; bodyStart: number; bodyEnd: number };

function addOutput(found: LiquidTokens, code: string, extent: Extent): number {
  const { start, end, bodyStart, bodyEnd } = extent;
  const markup = code.slice(bodyStart, bodyEnd);
  found.tokens.push({ kind: "output", name: "", markup, markupStart: bodyStart, start, end });
  return end;
}

function addTag(found: LiquidTokens, code: string, extent: Extent): number {
  const { start, end, bodyStart, bodyEnd } = extent;
  const token = tagToken(code.slice(bodyStart, bodyEnd), bodyStart, { start, end });
  if (token.name === "liquid") {
    addLines(found, code, token.markupStart, bodyEnd);
    return end;
  }
  found.tokens.push(token);
  if (!RAW_TAGS.has(token.name)) return end;
  const closing = new RegExp(`\\{%-?\\s*end${token.name}\\s*-?%\\}`, "g");
  closing.lastIndex = end;
  const match = closing.exec(code);
  const region = {
    name: token.name,
    start,
    bodyStart: end,
    end: match === null ? code.length : closing.lastIndex,
    bodyEnd: match === null ? code.length : match.index,
    closed: match !== null,
  };
  found.regions.push(region);
  return region.end;
}

function addLines(found: LiquidTokens, code: string, from: number, to: number): void {
  let inComment = false;
  for (let start = from; start < to;) {
    const newline = code.indexOf("\n", start);
    const end = newline === -1 || newline > to ? to : newline;
    const line = tagToken(code.slice(start, end), start, { start, end });
    if (line.name === "comment") inComment = true;
    if (!inComment && line.name !== "" && line.name !== "#") found.tokens.push(line);
    if (line.name === "endcomment") inComment = false;
    start = end + 1;
  }
}

function tagToken(
  body: string,
  bodyStart: number,
  at: { start: number; end: number },
): LiquidToken {
  const match = TAG_NAME.exec(body);
  const length = match?.[0].length ?? 0;
  return {
    kind: "tag",
    name: match?.[1] ?? "",
    markup: body.slice(length),
    markupStart: bodyStart + length,
    ...at,
  };
}
