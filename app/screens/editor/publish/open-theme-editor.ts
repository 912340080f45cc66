/** Leaves the app for the theme editor, by the address that App Bridge resolves. */
export function openThemeEditor(themeId: string): void {
  const number = themeId.split("/").at(-1) ?? "current";
  open(`shopify://admin/themes/${number}/editor`, "_top");
}
