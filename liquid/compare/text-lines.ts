/** Lines with the line break that ends each: of "a\nb" the second has none. */
export function wholeLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
