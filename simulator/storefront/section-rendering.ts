import { renderPage } from "#liquid/engine/render-page.ts";
import { jsonTemplate, type PlacedSection, presetOf } from "./json-template.ts";
import type { StorefrontResponse } from "./storefront-response.ts";
import type { StorefrontRoute } from "./storefront-route.ts";
import type { StorefrontRequest } from "./storefront.ts";

/** Shopify answers at most five sections at a time. */
const MOST_SECTIONS = 5;

/**
 * Shopify's Section Rendering API: `?section_id=x` answers the section's HTML alone, `?sections=a,b` a JSON
 * object of them. A section is named by its id in the page's template or a section group, or by its file.
 *
 * Unlike Shopify, a file that stands on no page is shown with its first preset, so that a section can be
 * seen as soon as it is published.
 *
 * @returns null when the query asks for no section.
 */
export function sectionRendering(
  request: StorefrontRequest,
  route: StorefrontRoute,
): StorefrontResponse | null {
  const { searchParams } = request.url;
  const sections = searchParams.get("sections");
  if (sections !== null) return manySections(request, route, sections.split(","));
  const id = searchParams.get("section_id");
  if (id === null) return null;
  const html = sectionHtml(request, route, id);
  return html === null
    ? { status: 404, contentType: "text/html; charset=utf-8", body: "" }
    : { status: 200, contentType: "text/html; charset=utf-8", body: html };
}

function manySections(
  request: StorefrontRequest,
  route: StorefrontRoute,
  ids: string[],
): StorefrontResponse {
  const contentType = "application/json; charset=utf-8";
  const wanted = [...new Set(ids)];
  if (wanted.length > MOST_SECTIONS) {
    return { status: 400, contentType, body: JSON.stringify({ error: "too many sections" }) };
  }
  const html = wanted.map((id) => [id, sectionHtml(request, route, id)]);
  return { status: 200, contentType, body: JSON.stringify(Object.fromEntries(html)) };
}

/** A page of the theme without its layout and with one section only. */
function sectionHtml(
  { data, files, url, assetUrl }: StorefrontRequest,
  route: StorefrontRoute,
  id: string,
): string | null {
  const section = sectionNamed(files, route.template, id);
  if (section === null) return null;
  const page = { layout: false, sections: { [id]: section }, order: [id] };
  const { html } = renderPage({
    files: { ...files, [`templates/${route.template}.json`]: JSON.stringify(page) },
    store: data,
    path: url.pathname,
    assetUrl,
    ...route,
  });
  return html;
}

function sectionNamed(
  files: Record<string, string>,
  template: string,
  id: string,
): PlacedSection | null {
  const groups = Object.keys(files).filter((name) => /^sections\/[\w-]+\.json$/.test(name));
  for (const name of [`templates/${template}.json`, ...groups]) {
    const { sections } = jsonTemplate(files[name]);
    const placed = Object.hasOwn(sections, id) ? sections[id] : undefined;
    if (placed !== undefined) {
      return Object.hasOwn(files, `sections/${placed.type}.liquid`) ? placed : null;
    }
  }
  const file = `sections/${id}.liquid`;
  const code = Object.hasOwn(files, file) ? files[file] : undefined;
  return code === undefined ? null : presetOf(id, code);
}
