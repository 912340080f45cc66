/** Leaves the app for the theme editor, by the address that App Bridge resolves. */
export function openThemeEditor(themeId: string, template?: string): void {
  const query = template === undefined ? "" : `?${new URLSearchParams({ template })}`;
  open(`shopify://admin/themes/${numberOf(themeId)}/editor${query}`, "_top");
}

/** The theme's code editor; the file is Shopify's to find, and the theme opens without it too. */
export function openCodeEditor(themeId: string, fileName: string): void {
  const query = new URLSearchParams({ key: fileName });
  open(`shopify://admin/themes/${numberOf(themeId)}?${query}`, "_blank");
}

function numberOf(themeId: string): string {
  return themeId.split("/").at(-1) ?? "current";
}
