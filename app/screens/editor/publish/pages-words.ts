/** “Home page”, “Home page and Cart”, “Home page, Cart and 3 more”. */
export function pagesWords(pages: { pageName: string }[]): string {
  const names = pages.map(({ pageName }) => pageName);
  if (names.length <= 1) return names[0] ?? "";
  if (names.length === 2) return names.join(" and ");
  if (names.length === 3) return `${names.slice(0, 2).join(", ")} and ${names[2]}`;
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}
