import { jsonTemplate } from "./json-template.ts";

/**
 * The files of a page without sections whose file was deleted: a shopper sees the page as if they had never
 * stood there. Shopify's documents are silent about it; the template itself stays as it is.
 */
export function withoutMissingSections(
  files: Record<string, string>,
  template: string,
): Record<string, string> {
  const isGroup = (name: string) => /^sections\/[\w.-]+\.json$/.test(name);
  const changed: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    if (name !== `templates/${template}.json` && !isGroup(name)) continue;
    const page = jsonTemplate(text);
    const order = page.order.filter((id) => {
      const section = Object.hasOwn(page.sections, id) ? page.sections[id] : undefined;
      return section === undefined || Object.hasOwn(files, `sections/${section.type}.liquid`);
    });
    if (order.length < page.order.length) changed[name] = JSON.stringify({ ...page, order });
  }
  return Object.keys(changed).length === 0 ? files : { ...files, ...changed };
}
