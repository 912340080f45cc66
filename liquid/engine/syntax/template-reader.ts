import { SyntaxProblem } from "../problem.ts";
import { TAGS } from "../tags/all-tags.ts";
import { Body } from "./body.ts";
import { readFilteredValue } from "./filtered-value.ts";
import { laxFilteredValue, readLeniently } from "./lax-markup.ts";
import { Markup } from "./markup.ts";
import { OutputNode } from "./output-node.ts";
import type { TagParts } from "./tag.ts";
import { FileTokens, LineTokens } from "./tokens.ts";
import type { Token, TokenSource } from "./tokens.ts";

/** Tags nested deeper than this are refused. */
const DEEPEST_NESTING = 100;

type TagToken = Extract<Token, { kind: "tag" }>;

/** Parses a file. @throws {SyntaxProblem} with the place of what is broken. */
export function parseTemplate(source: string): Body {
  const body = new Body();
  const reader = new TemplateReader(new FileTokens(source), 0);
  const stray = reader.readInto(body, NO_TAGS);
  if (stray) throw new SyntaxProblem(`Unknown tag '${stray.name}'`, stray.offset);
  return body;
}

const NO_TAGS: ReadonlySet<string> = new Set();

/** Reads tokens into bodies; tags read their own bodies with it. */
export class TemplateReader {
  private readonly tokens: TokenSource;
  private readonly depth: number;

  constructor(tokens: TokenSource, depth: number) {
    if (depth > DEEPEST_NESTING) throw new SyntaxProblem("Nesting too deep");
    this.tokens = tokens;
    this.depth = depth;
  }

  /** Reads until a tag that ends or divides the body, which is given back; undefined at the file's end. */
  readInto(body: Body, until: ReadonlySet<string>): TagToken | undefined {
    for (let token = this.tokens.next(); token; token = this.tokens.next()) {
      if (token.kind === "text") {
        if (token.text !== "") body.add(token.text);
      } else if (token.kind === "output") this.addOutput(body, token);
      else if (until.has(token.name)) return token;
      else this.addTag(body, token);
    }
    return undefined;
  }

  private addOutput(body: Body, token: Extract<Token, { kind: "output" }>): void {
    placed(token.offset, () => {
      const markup = new Markup(token.markup, token.markupOffset);
      if (markup.isAtEnd()) return body.add(new OutputNode(token.offset, undefined));
      const value = readLeniently(markup, readFilteredValue, laxFilteredValue);
      return body.add(new OutputNode(token.offset, value));
    });
  }

  private addTag(body: Body, token: TagToken): void {
    placed(token.offset, () => {
      if (token.name === "liquid") {
        const lines = new LineTokens(token.markup, token.markupOffset);
        const stray = new TemplateReader(lines, this.depth).readInto(body, NO_TAGS);
        if (stray) throw new SyntaxProblem(`Unknown tag '${stray.name}'`, stray.offset);
        return;
      }
      const parse = TAGS.get(token.name);
      if (!parse) throw new SyntaxProblem(`Unknown tag '${token.name}'`);
      const node = parse(this.partsOf(token));
      if (node) body.add(node);
    });
  }

  private partsOf(token: TagToken): TagParts {
    const { name, offset } = token;
    const never = () => new SyntaxProblem(`'${name}' tag was never closed`, offset);
    const readBranches = (dividers: readonly string[]) => {
      const inner = new TemplateReader(this.tokens, this.depth + 1);
      const until = new Set([...dividers, `end${name}`]);
      const branches = [
        { name, markup: new Markup(token.markup, token.markupOffset), body: new Body() },
      ];
      for (;;) {
        const end = inner.readInto(branches.at(-1)?.body ?? new Body(), until);
        if (!end) throw never();
        if (end.name === `end${name}`) return branches;
        const markup = new Markup(end.markup, end.markupOffset);
        branches.push({ name: end.name, markup, body: new Body() });
      }
    };
    return {
      name,
      offset,
      markup: new Markup(token.markup, token.markupOffset),
      readBranches,
      readBody: () => readBranches([])[0]?.body ?? new Body(),
      readSource: () => {
        const source = this.tokens.readUntilEnd(name);
        if (source === undefined) throw never();
        return source;
      },
      skip: () => {
        if (!this.tokens.skipNested(name)) throw never();
      },
    };
  }
}

/** Says where a problem is when its thrower did not know. */
function placed(offset: number, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error instanceof SyntaxProblem) error.offset ??= offset;
    throw error;
  }
}
