/** Leaves the app for the theme editor, by the address that App Bridge resolves. */
export function openThemeEditor(themeId: string, template?: string): void {
  const number = themeId.split("/").at(-1) ?? "current";
  const query = template === undefined ? "" : `?${new URLSearchParams({ template })}`;
  open(`shopify://admin/themes/${number}/editor${query}`, "_top");
}
