import type { SimulatedShop, Theme } from "../../state.ts";
import { liveTheme } from "../../themes/find-theme.ts";
import { isClosed } from "../../themes/theme-life.ts";
import { shopName, type World } from "../../world.ts";
import { escapeHtml } from "../escape-html.ts";
import { adminPage } from "../page.ts";
import { dialog, dialogButton } from "./dialog.ts";
import { stateOf } from "./theme-words.ts";

const NOTICES: Record<string, string> = {
  publish: "The theme is live.",
  duplicate: "The theme was copied.",
  rename: "The theme has a new name.",
  delete: "The theme was deleted.",
};

/** The list of themes, the live one first. */
export function themesPage(
  world: World,
  shop: SimulatedShop,
  { notice = "", problem = "" }: { notice?: string | undefined; problem?: string },
): string {
  const live = liveTheme(shop);
  const others = shop.themes.filter((theme) => theme !== live);
  const text = Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined;
  const list = (themes: Theme[]) =>
    `<ul class="themes">${themes.map((theme) => themeRow(world, shop, theme)).join("")}</ul>`;
  return adminPage(world, shop, {
    title: "Themes",
    current: "themes",
    content: `<div class="sheet wide">
        <h1>Themes</h1>
        ${text === undefined ? "" : `<p class="notice" role="status">${text}</p>`}
        ${problem === "" ? "" : `<p class="notice critical" role="alert">${escapeHtml(problem)}</p>`}
        <section class="card"><h2>Live theme</h2>${list(live === undefined ? [] : [live])}</section>
        <section class="card"><h2>Other themes</h2>
          ${others.length === 0 ? '<p class="subdued">Duplicate a theme to try changes without showing them to customers.</p>' : list(others)}
        </section>
      </div>`,
  });
}

function themeRow(world: World, shop: SimulatedShop, theme: Theme): string {
  const address = `/store/${shopName(shop)}/themes/${theme.id}`;
  const name = escapeHtml(theme.name);
  const isLive = theme.role === "MAIN";
  const canPublish = !isLive && theme.processing === "done" && !isClosed(theme);
  const preview = new URL(world.urls.storefronts[shop.domain] ?? world.urls.admin);
  if (!isLive) preview.searchParams.set("preview_theme_id", String(theme.id));
  const saved = new Date(theme.updatedAt).toLocaleDateString("en-US", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return `<li class="theme" aria-label="${name}">
          <div><h3>${name}</h3> <span class="badge${isLive ? " live" : ""}">${stateOf(theme)}</span>
            <p class="subdued">Last saved ${saved}</p></div>
          <div class="actions">
            <a class="button" href="${preview.href}" target="_blank" rel="noopener">View</a>
            ${canPublish ? dialogButton(`publish-${theme.id}`, "Publish") : ""}
            ${dialogButton(`rename-${theme.id}`, "Rename")}
            <form method="post" action="${address}"><button class="button" name="action" value="duplicate">Duplicate</button></form>
            ${isLive ? "" : dialogButton(`delete-${theme.id}`, "Delete")}
            <a class="button" href="${address}">Edit code</a>
            <a class="button primary" href="${address}/editor">Customize</a>
          </div>
          ${canPublish ? publishDialog(theme, address) : ""}${renameDialog(theme, address)}${isLive ? "" : deleteDialog(theme, address)}
        </li>`;
}

function publishDialog(theme: Theme, action: string): string {
  return dialog(`publish-${theme.id}`, {
    title: `Publish ${escapeHtml(theme.name)}?`,
    content: "<p>Customers see this theme at once. The live theme becomes a draft.</p>",
    action,
    button: { label: "Publish", value: "publish" },
  });
}

function renameDialog(theme: Theme, action: string): string {
  const name = escapeHtml(theme.name);
  return dialog(`rename-${theme.id}`, {
    title: `Rename ${name}`,
    content: `<label for="name-${theme.id}">Name</label>
              <input id="name-${theme.id}" name="name" value="${name}" required maxlength="50" autofocus />`,
    action,
    button: { label: "Save", value: "rename" },
  });
}

function deleteDialog(theme: Theme, action: string): string {
  return dialog(`delete-${theme.id}`, {
    title: `Delete ${escapeHtml(theme.name)}?`,
    content: "<p>The theme and all its files are lost. This cannot be undone.</p>",
    action,
    button: { label: "Delete theme", value: "delete", isCritical: true },
  });
}
