/**
 * The contents of a page's style elements, and the page without them.
 *
 * One pass: the page is printed by a theme, which may hold any number of elements that never end.
 */
export function styleElements(html: string): { styles: string[]; rest: string } {
  const lower = html.toLowerCase();
  const styles: string[] = [];
  let rest = "";
  let at = 0;
  for (;;) {
    const opening = lower.indexOf("<style", at);
    const content = opening === -1 ? -1 : lower.indexOf(">", opening) + 1;
    const closing = content > 0 ? lower.indexOf("</style", content) : -1;
    if (closing === -1) return { styles, rest: rest + html.slice(at) };
    styles.push(html.slice(content, closing));
    rest += html.slice(at, opening);
    const end = lower.indexOf(">", closing);
    if (end === -1) return { styles, rest };
    at = end + 1;
  }
}
