/** What a quoted piece of a request is for, by the words before it. */
export type QuoteRole =
  | "heading"
  | "text"
  | "button"
  | "question"
  | "answer"
  | "quote"
  | "author"
  | "name"
  | "unclear";

export type RequestText = {
  /** Lower case, quoted pieces replaced by `"`, number words by digits: safe to look for words in. */
  plain: string;
  /** As written. */
  original: string;
  quotes: { role: QuoteRole; text: string }[];
  /** Things listed after a colon or as dashes: "three benefits: free shipping, easy returns". */
  list: string[];
};

const QUOTED =
  /"([^"\n]{1,300})"|“([^”\n]{1,300})”|«([^»\n]{1,300})»|(?<![\w])['‘]([^\n]{1,300}?)['’](?!\w)/g;

const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** `change the title to Our story`: what follows counts as quoted, up to the end of the clause. */
const UNQUOTED_VALUE =
  /\b((?:title|heading|headline|button(?: text| label)?|label|subtitle|subheading|description|(?:section )?name|the section|this section)(?: text)? (?:to(?: say| read| be)?|should (?:say|read|be)|that (?:says|reads)|saying|reading|called|named|titled|:)|(?:called|titled|entitled|named|reading|saying|that says|rename (?:it|this|the section)(?: to)?))(?!\s*["“'‘«])\s*(?:the words? )?((?<=[\s:])[^"“”\n.;,:!?]{2,120}?[?!]?)(?=$|[.;,\n]| and (?:make|add|change|set|use|remove|put|give|turn|with)\b| (?:with|in|on) (?:a|an|the|\w+ (?:columns?|background))\b)/gi;

/** A value that is only a property, such as `make the heading to be larger`. */
const NOT_A_VALUE =
  /^(?:be |a |an |the )?(?:much |a bit |a little |slightly )?(?:larger|bigger|smaller|huge|bold|bolder|cent(?:er|re)(?:ed)?|left|right|start|dark|light|white|black|red|blue|green|\d+ ?(?:px|em|rem|%)|(?:the )?(?:left|right|cent(?:er|re)|middle|side|top|bottom))\b/i;

/** Prepares a merchant's words for the changes to read. */
export function readRequestText(request: string): RequestText {
  const quotes: RequestText["quotes"] = [];
  const marked = markUnquotedValues(request);
  const replaced = marked.replace(QUOTED, (match, a, b, c, d, offset: number) => {
    const text = [a, b, c, d].find((piece): piece is string => typeof piece === "string") ?? match;
    quotes.push({ role: roleAt(marked, offset, offset + match.length), text: text.trim() });
    return '"';
  });
  return { plain: toPlain(replaced), original: request.trim(), quotes, list: readList(request) };
}

/** The first quoted piece with one of these roles. */
export function quoteFor({ quotes }: RequestText, ...roles: QuoteRole[]): string | undefined {
  return quotes.find(({ role }) => roles.includes(role))?.text;
}

/** Two to twelve short things; longer ones are sentences, and quoted ones have roles of their own. */
function readList(request: string): string[] {
  const dashes = [...request.matchAll(/^\s*(?:[-*•]|\d+[.)])\s+(.{2,120})$/gm)].map(
    (match) => match[1] ?? "",
  );
  const afterColon = /:\s*([^:"“«\n]{5,400}?)[.!]?\s*$/.exec(request)?.[1] ?? "";
  const pieces = dashes.length > 1 ? dashes : afterColon.split(/[,;]\s*(?:and\s+)?|\s+and\s+/);
  const list = pieces.map((piece) => piece.trim()).filter(Boolean);
  const isList =
    list.length >= 2 && list.length <= 12 && list.every((piece) => piece.length <= 120);
  return isList ? list.map((piece) => piece.charAt(0).toUpperCase() + piece.slice(1)) : [];
}

function markUnquotedValues(request: string): string {
  return request.replace(UNQUOTED_VALUE, (match, lead: string, value: string) =>
    NOT_A_VALUE.test(value.trim()) ? match : `${lead.trimEnd()} "${value.trim()}"`,
  );
}

const ROLES: [RegExp, QuoteRole][] = [
  [/\b(?:button|cta|call to action|link)\b/g, "button"],
  [/\bquestions?\b/g, "question"],
  [/\banswers?\b/g, "answer"],
  [/\b(?:reviews?|testimonials?|quotes?)(?= ?[:"“'‘«]| (?:that says|saying|reading) )/g, "quote"],
  [/\b(?:subtitle|subheading|sub-heading|description|paragraph|intro|text|body)\b/g, "text"],
  [
    /\b(?:rename|section name|name of the section|name the section|call the section|name to)\b/g,
    "name",
  ],
  [/\b(?:by|from|author)(?= ?[:"“'‘«])/g, "author"],
  [/\b(?:title|heading|headline|called|titled|entitled|named|header)\b/g, "heading"],
];

/** The role of the nearest role word before the piece, or right behind it (`"Buy" button`). */
function roleAt(text: string, start: number, end: number): QuoteRole {
  const after =
    /^\s*(?:as (?:a |the |its )?)?(button|heading|title|headline|question|text|label)\b/i.exec(
      text.slice(end),
    );
  const before = text.slice(Math.max(0, start - 60), start + 1).toLowerCase();
  const clause = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf(", ")) + 1);
  let nearest = -1;
  let role: QuoteRole = "unclear";
  for (const [words, candidate] of ROLES) {
    for (const { index } of clause.matchAll(words)) {
      // "button text" and "question heading" name the first word, so an equal clause keeps it.
      const close = role === "button" && candidate === "text" && index - nearest < 12;
      if (index > nearest && !close) [nearest, role] = [index, candidate];
    }
  }
  const word = after?.[1]?.toLowerCase();
  if (word === "button" || word === "label") return "button";
  if (role !== "unclear") return role;
  if (word === "question") return "question";
  if (word === "text") return "text";
  return word ? "heading" : "unclear";
}

function toPlain(text: string): string {
  const lower = text.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, " ").trim();
  return lower.replace(/\b[a-z]+\b/g, (word) => {
    const number = NUMBERS.indexOf(word);
    return number > 1 ? String(number) : word;
  });
}
