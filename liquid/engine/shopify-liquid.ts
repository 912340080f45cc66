import { Liquid, Parser } from "liquidjs";
import type { Context, Emitter, Template, TopLevelToken } from "liquidjs";
import { installCodeBodies } from "./code-bodies.ts";
import { dropBlankBodies } from "./blank-bodies.ts";
import { OPERATORS } from "./comparison.ts";
import { ALL_FILTERS } from "./filters/all-filters.ts";
import { liquidjsFilter } from "./filter.ts";
import { installRubyLiterals } from "./literals.ts";
import { LimitExceeded, LiquidProblem } from "./problem.ts";
import { problemText } from "./problem-text.ts";
import { renderContext } from "./render-context.ts";
import { ALL_TAGS } from "./tags/all-tags.ts";
import { TextEmitter } from "./text-emitter.ts";

/** Tags nested deeper than this are refused when parsing. */
const DEEPEST_NESTING = 100;
/** Largest template that is parsed, in characters: four times Shopify's limit of a file. */
const LARGEST_TEMPLATE = 1_000_000;
const PARSED_TEMPLATES_KEPT = 60;

installRubyLiterals();
installCodeBodies();

/**
 * Shopify's Liquid. One engine serves every rendering: what differs between shops and themes is in the
 * rendering's scene, so that a parsed template can be used again.
 */
export class ShopifyLiquid extends Liquid {
  private readonly parsed = new Map<string, Template[]>();

  constructor() {
    super({ operators: OPERATORS, ownPropertyOnly: true, fs: NO_FILES, relativeReference: false });
    for (const name of Object.keys(this.filters)) this.unregisterFilter(name);
    for (const name of Object.keys(this.tags))
      if (UNKNOWN_TO_SHOPIFY.has(name)) delete this.tags[name];
    for (const [name, filter] of Object.entries(ALL_FILTERS)) {
      this.registerFilter(name, liquidjsFilter(filter));
    }
    for (const [name, tag] of Object.entries(ALL_TAGS)) this.registerTag(name, tag);
    this.renderer.renderTemplates = renderTemplates;
  }

  /** Parses a file; the newest parsed ones are kept. @throws what liquidjs throws for broken syntax. */
  override parse(source: string, fileName?: string): Template[] {
    const key = `${fileName ?? ""}\n${source}`;
    const known = this.parsed.get(key);
    if (known) return known;
    if (source.length > LARGEST_TEMPLATE) throw new LimitExceeded("template size limit exceeded");
    const templates = dropBlankBodies(new NestingParser(this).parse(source, fileName));
    const oldest = this.parsed.size >= PARSED_TEMPLATES_KEPT && this.parsed.keys().next();
    if (oldest && !oldest.done) this.parsed.delete(oldest.value);
    this.parsed.set(key, templates);
    return templates;
  }
}

const UNKNOWN_TO_SHOPIFY = new Set(["block"]);

/** Templates come from the scene; nothing is ever read from a disk or the network. */
const NO_FILES = {
  readFile: async () => "",
  readFileSync: () => "",
  exists: async () => false,
  existsSync: () => false,
  resolve: (_folder: string, file: string) => file,
};

class NestingParser extends Parser {
  private depth = 0;

  override parseToken(
    token: TopLevelToken,
    rest: TopLevelToken[],
  ): ReturnType<Parser["parseToken"]> {
    if (this.depth >= DEEPEST_NESTING) throw new LiquidProblem("Nesting too deep");
    this.depth++;
    try {
      return super.parseToken(token, rest);
    } finally {
      this.depth--;
    }
  }
}

/** Renders templates one after the other; an error is printed in its place and the rest goes on. */
function* renderTemplates(
  templates: Template[],
  given: Context,
  emitter?: Emitter,
): Generator<unknown, string, unknown> {
  const context = renderContext(given);
  const output = emitter ?? new TextEmitter(context.scene);
  for (const template of templates) {
    context.checkTime();
    try {
      const html = yield template.render(context, output);
      if (html) output.write(html);
      if (context.breakCalled || context.continueCalled) break;
    } catch (error) {
      output.write(problemText(error, template, context.scene));
    }
  }
  return output.buffer;
}
