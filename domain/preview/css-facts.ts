/** What a style sheet proves to exist, found in one pass: it may be megabytes of anything. */
export type CssFacts = {
  /** Classes that some rule styles by themselves, as in `.button, .link { … }`. */
  classes: Set<string>;
  /** Custom properties with the value that is declared last, without the two dashes. */
  variables: Map<string, string>;
  /** `font-size` of the page's root as it is written. */
  rootFontSize: string | null;
};

const LARGEST_IN_CHARACTERS = 1_000_000;
const LONGEST_SELECTOR = 2_000;
const MOST_NAMES = 4_000;
const ONE_CLASS = /^\.([\w-]{1,80})$/;
const VARIABLE = /--([\w-]{1,60})\s{0,9}:([^;{}]{0,200})(?=[;}])/g;

export function cssFacts(source: string): CssFacts {
  const css = withoutComments(source.slice(0, LARGEST_IN_CHARACTERS));
  const classes = new Set<string>();
  let rootFontSize: string | null = null;
  for (const { selectors, declarations } of rules(css)) {
    for (const selector of selectors) {
      const [, name] = ONE_CLASS.exec(selector) ?? [];
      if (name !== undefined && classes.size < MOST_NAMES) classes.add(name);
    }
    if (!selectors.includes("html") && !selectors.includes(":root")) continue;
    rootFontSize =
      /(?:^|[;\s])font-size\s?:\s?([^;]{1,80})/.exec(declarations)?.[1] ?? rootFontSize;
  }
  const variables = new Map<string, string>();
  for (const [, name = "", value = ""] of css.matchAll(VARIABLE)) {
    if (variables.size < MOST_NAMES || variables.has(name)) variables.set(name, value.trim());
  }
  return { classes, variables, rootFontSize };
}

/** The innermost blocks: what stands directly between two braces. */
function* rules(css: string): Generator<{ selectors: string[]; declarations: string }> {
  let end = 0;
  let prelude: string | null = null;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === "{") prelude = css.slice(end, index).slice(-LONGEST_SELECTOR);
    else if (prelude !== null) {
      const selectors = prelude.slice(prelude.lastIndexOf(";") + 1).split(",");
      const declarations = css.slice(end, index);
      yield { selectors: selectors.map((each) => each.trim()), declarations };
      prelude = null;
    }
    end = index + 1;
  }
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = css.indexOf("/*", at);
    parts.push(css.slice(at, start === -1 ? undefined : start));
    const end = start === -1 ? -1 : css.indexOf("*/", start + 2);
    if (end === -1) return parts.join(" ");
    at = end + 2;
  }
}
