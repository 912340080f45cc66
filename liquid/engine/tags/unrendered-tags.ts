import { Tag, TypeGuards } from "liquidjs";
import type { Context, Liquid, TagToken, TopLevelToken } from "liquidjs";
import { renderContext } from "../render-context.ts";

/** Reads the source of a tag's body without parsing it; the same tag may nest inside when `nests`. */
function readSource(name: string, rest: TopLevelToken[], nests: boolean): string {
  let source = "";
  let depth = 1;
  for (let token = rest.shift(); token; token = rest.shift()) {
    if (TypeGuards.isTagToken(token)) {
      if (token.name === name && nests) depth++;
      if (token.name === `end${name}` && --depth === 0) return source;
    }
    source += token.getText();
  }
  throw new Error(`'${name}' tag was never closed`);
}

/** `{% comment %}`. */
export class CommentTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    readSource("comment", rest, true);
  }

  render(): void {}
}

/** `{% doc %}`. */
export class DocTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    readSource("doc", rest, false);
  }

  render(): void {}
}

/** `{% schema %}`: read by the editor, never printed. */
export class SchemaTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    readSource("schema", rest, false);
  }

  render(): void {}
}

/** `{% stylesheet %}`: collected once per file, however many sections of it there are. */
export class StylesheetTag extends Tag {
  private readonly source: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.source = readSource("stylesheet", rest, false);
  }

  render(context: Context): void {
    renderContext(context).scene.stylesheets.set(this.token.file ?? "", this.source);
  }
}

/** `{% javascript %}`: collected once per file, like `{% stylesheet %}`. */
export class JavascriptTag extends Tag {
  private readonly source: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.source = readSource("javascript", rest, false);
  }

  render(context: Context): void {
    renderContext(context).scene.javascripts.set(this.token.file ?? "", this.source);
  }
}
