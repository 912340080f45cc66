import type { Parser, TagToken, Template, TopLevelToken } from "liquidjs";

/** Parses what stands between a tag and its end tag. */
export function parseBody(token: TagToken, rest: TopLevelToken[], parser: Parser): Template[] {
  const templates: Template[] = [];
  const stream = parser
    .parseStream(rest)
    .on<Template>("template", (template) => templates.push(template))
    .on(`tag:end${token.name}`, () => stream.stop())
    .on("end", () => {
      throw new Error(`'${token.name}' tag was never closed`);
    });
  stream.start();
  return templates;
}
