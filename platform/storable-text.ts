/** Text as PostgreSQL can hold it: without NUL, and half surrogate pairs replaced. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
