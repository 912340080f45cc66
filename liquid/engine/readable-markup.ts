/** The words of Liquid's strict lexer; what matches none of them is refused. */
const WORD =
  /\s+|"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|[a-zA-Z_][\w-]*\??|\.\.|[|.:,[\]()-]|===?|!=|<>|[<>]=?|=/y;

/** Tells whether the text between a tag's delimiters is made of Liquid's words: no open quote, no stray sign. */
export function isReadableMarkup(markup: string): boolean {
  WORD.lastIndex = 0;
  while (WORD.lastIndex < markup.length) if (!WORD.test(markup)) return false;
  return true;
}
