/** The beginning of some markup, with no half tag and no half character at its end. */
export function cutMarkup(html: string, limit: number): string {
  if (html.length <= limit) return html.toWellFormed();
  const cut = html.slice(0, limit);
  const lastOpening = cut.lastIndexOf("<");
  const isInTag = lastOpening > cut.lastIndexOf(">");
  const whole = isInTag && lastOpening > 0 ? cut.slice(0, lastOpening) : cut;
  return whole.slice(0, endOfCharacter(whole)).toWellFormed();
}

function endOfCharacter(text: string): number {
  const isHalf = /[\uD800-\uDBFF]$/.test(text);
  return isHalf ? text.length - 1 : text.length;
}
