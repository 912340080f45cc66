import { storeDataOf } from "../../seed/store-data-of.ts";
import type { SimulatedShop, Theme } from "../../state.ts";
import { jsonTemplate } from "../../storefront/json-template.ts";
import { adminAppUrl, cdnOrigin, shopName, type World } from "../../world.ts";
import { escapeHtml } from "../escape-html.ts";
import { adminPage, APP_NAME, icon } from "../page.ts";
import { previewedPage, shownTemplates, templateName } from "./previewed-page.ts";
import { closedReason, stateOf } from "./theme-words.ts";

/** The storefront with that theme, and beside it the templates and the sections of the shown page. */
export function editorPage(
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  { url, problem = "" }: { url: URL; problem?: string },
): string {
  const { path, template } = previewedPage(shop, storeDataOf(shop.catalog, cdnOrigin(world)), url);
  const preview = new URL(path, world.urls.storefronts[shop.domain] ?? world.urls.admin);
  preview.searchParams.set("preview_theme_id", String(theme.id));
  const added = url.searchParams.get("added");
  if (added !== null) preview.hash = `shopify-section-${added}`;
  const name = escapeHtml(theme.name);
  const address = `/store/${shopName(shop)}/themes/${theme.id}`;
  return adminPage(world, shop, {
    title: `Edit ${theme.name}`,
    current: "themes",
    content: `<div class="app-bar"><a class="button" href="/store/${shopName(shop)}/themes">Themes</a>
          <h1>${name}</h1><span class="badge">${stateOf(theme)}</span>
          <span class="spacer"></span><a class="button" href="${address}">Edit code</a>
          <a class="button" href="${adminAppUrl(world, shop)}">Back to ${APP_NAME}</a></div>
        <div class="theme-editor">
          <div class="arrangement">
            <p class="subdued">In a real store Shopify's theme editor opens here.</p>
            ${problem === "" ? "" : `<p class="notice critical" role="alert">${escapeHtml(problem)}</p>`}
            ${templateList(shop, theme, `${address}/editor`, template)}
            ${sectionList(theme, template, { action: `${address}/editor${escapeHtml(url.search)}`, added })}
          </div>
          <iframe title="Preview of ${name}" src="${escapeHtml(preview.href)}"></iframe>
        </div>`,
  });
}

function templateList(shop: SimulatedShop, theme: Theme, address: string, shown: string): string {
  const links = shownTemplates(shop, theme).map((template) => {
    const current = template === shown ? ' aria-current="page"' : "";
    return `<li><a href="${address}?template=${template}"${current}>${templateName(template)}</a></li>`;
  });
  return `<details class="templates"><summary>${escapeHtml(templateName(shown))}</summary><ul>${links.join("")}</ul></details>`;
}

type Forms = { action: string; added: string | null };

function sectionList(theme: Theme, template: string, { action, added }: Forms): string {
  const file = `templates/${template}.json`;
  const own = Object.hasOwn(theme.files, file) ? theme.files[file] : undefined;
  if (own === undefined) return `<p class="subdued">This page has no sections to arrange.</p>`;
  const { sections, order } = jsonTemplate(own.body);
  const rows = order.map((id, index) => {
    const type = (Object.hasOwn(sections, id) ? sections[id]?.type : undefined) ?? id;
    const code = theme.files[`sections/${type}.liquid`]?.body;
    const label = escapeHtml((code === undefined ? null : schemaName(code)) ?? type);
    const hidden = `<input type="hidden" name="template" value="${escapeHtml(template)}" /><input type="hidden" name="section" value="${escapeHtml(id)}" />`;
    const button = (value: string, words: string, iconName: string, isOff: boolean) =>
      `<button class="icon-button" name="action" value="${value}" aria-label="${words} ${label}" title="${words}"${isOff ? " disabled" : ""}>${icon(iconName)}</button>`;
    const gone = code === undefined ? ' <span class="badge">File deleted</span>' : "";
    return `<li${id === added ? ' class="added"' : ""}><span>${label}${gone}</span><form method="post" action="${action}">${hidden}${button("up", "Move up", "ArrowUp", index === 0)}${button("down", "Move down", "ArrowDown", index === order.length - 1)}${button("remove", "Remove", "Delete", false)}</form></li>`;
  });
  const closed = theme.role === "DEMO" ? null : closedReason(theme);
  return `<h2>Sections</h2>
            ${rows.length === 0 ? '<p class="subdued">Nothing here yet.</p>' : `<ol class="sections">${rows.join("")}</ol>`}
            ${closed === null ? addForm(theme, template, action) : `<p class="notice">${closed}</p>`}`;
}

function addForm(theme: Theme, template: string, action: string): string {
  return `<form method="post" action="${action}" class="add-section">
              <label for="type">Add a section to this page</label>
              <select id="type" name="type">${sectionOptions(theme)}</select>
              <input type="hidden" name="template" value="${escapeHtml(template)}" />
              <button class="button primary">Add section</button>
            </form>`;
}

/** Sections with a preset, newest first: the one that was just published stands on top. */
function sectionOptions(theme: Theme): string {
  return Object.entries(theme.files)
    .filter(([file]) => /^sections\/[\w.-]+\.liquid$/.test(file))
    .filter(([, { body }]) => /"presets"\s*:\s*\[\s*\{/.test(body))
    .toSorted(([, a], [, b]) => b.createdAt.localeCompare(a.createdAt))
    .map(([file, { body }]) => {
      const type = file.slice("sections/".length, -".liquid".length);
      const label = schemaName(body) ?? type;
      return `<option value="${escapeHtml(type)}">${escapeHtml(label)} (${escapeHtml(type)})</option>`;
    })
    .join("");
}

function schemaName(code: string): string | null {
  return /\{%-?\s*schema\s*-?%\}[\s\S]*?"name"\s*:\s*"((?!t:)[^"]+)"/.exec(code)?.[1] ?? null;
}
