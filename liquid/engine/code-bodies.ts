import { Tokenizer, TypeGuards } from "liquidjs";

/** Tags whose body is another language: a `{{` in it is not Liquid. */
const CODE_TAGS = new Set(["doc", "javascript", "raw", "schema", "stylesheet"]);

const readTopLevelToken = Tokenizer.prototype.readTopLevelToken;
const openTags = new WeakMap<Tokenizer, string>();

/** Makes liquidjs take the body of code tags as one piece of text, once for the whole module. */
export function installCodeBodies(): void {
  Tokenizer.prototype.readTopLevelToken = readTokenOrCode;
}

function readTokenOrCode(
  this: Tokenizer,
  options: Parameters<typeof readTopLevelToken>[0],
): ReturnType<typeof readTopLevelToken> {
  const name = openTags.get(this);
  openTags.delete(this);
  const endTag = name === undefined ? undefined : findEndTag(this, name);
  // liquidjs looks for the end of `raw` itself, but overlooks one with a dash.
  if (endTag) Reflect.set(this, "rawBeginAt", -1);
  if (endTag && endTag.distance > 0) return this.readHTMLToken([endTag.text]);
  const token = readTopLevelToken.call(this, options);
  if (TypeGuards.isTagToken(token) && CODE_TAGS.has(token.name)) openTags.set(this, token.name);
  return token;
}

function findEndTag(tokenizer: Tokenizer, name: string) {
  const rest = tokenizer.input.slice(tokenizer.p, tokenizer.N);
  const found = new RegExp(`\\{%-?\\s*end${name}\\b[^%]*%\\}`).exec(rest);
  return found ? { text: found[0], distance: found.index } : undefined;
}
