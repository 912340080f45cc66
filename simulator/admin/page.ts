import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SimulatedShop } from "../state.ts";
import { adminAppUrl, now, shopName, type World } from "../world.ts";
import { escapeHtml } from "./escape-html.ts";

export const APP_NAME = "AI Section Generator";

/** What of the navigation is open. */
type Place = "app" | "themes";

/** A page of the admin: dark top bar, navigation, and the content beside it. */
export function adminPage(
  world: World,
  shop: SimulatedShop,
  { title, content, current }: { title: string; content: string; current?: Place },
): string {
  const config = {
    apiKey: world.app.apiKey,
    appName: APP_NAME,
    appOrigin: world.urls.app,
    adminOrigin: world.urls.admin,
    shop: shop.domain,
    storePath: `/store/${shopName(shop)}`,
    storefronts: world.urls.storefronts,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(`${title} · ${shop.catalog.name}`)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/__shell/admin.css" />
    <script type="application/json" id="shell-config">${JSON.stringify(config).replaceAll("<", String.raw`\u003c`)}</script>
    <script src="/__shell/admin.js" defer></script>
  </head>
  <body>
    <div class="admin">
      ${topBar(world, shop)}
      ${navigation(world, shop, current)}
      <main class="main">${content}</main>
    </div>
    <div id="save-bar" class="save-bar" role="region" aria-label="Unsaved changes" hidden></div>
    <div id="toasts" class="toasts" role="status" aria-live="polite"></div>
  </body>
</html>`;
}

/** The icon of the app, `size` pixels wide. */
export function appIcon(size: number): string {
  return `<svg class="app-icon" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="6" fill="#1f3d36"/><rect x="5" y="5" width="14" height="3.5" rx="1.2" fill="#f4ecdd" opacity=".55"/><rect x="5" y="10" width="14" height="5" rx="1.4" fill="#e9b872"/><rect x="5" y="16.5" width="14" height="2.5" rx="1.2" fill="#f4ecdd" opacity=".55"/></svg>`;
}

function topBar(world: World, shop: SimulatedShop): string {
  const name = escapeHtml(shop.catalog.name);
  const others = world.state.shops
    .map((each) => {
      const current = each.domain === shop.domain ? ' aria-current="true"' : "";
      return `<a href="${adminAppUrl(world, each)}"${current}><span class="avatar" aria-hidden="true">${initials(each)}</span><span>${escapeHtml(each.catalog.name)}<small>${each.domain}</small></span></a>`;
    })
    .join("");
  const date = now(world).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
  const note = world.state.clockOffsetMs === 0 ? "Simulated Shopify" : `Simulated Shopify, ${date}`;
  return `<header class="top">
        <button class="menu-button" type="button" aria-expanded="false" aria-controls="navigation" aria-label="Menu">${icon("Menu")}</button>
        <span class="brand">${icon("Store")}<span>Store admin</span></span>
        <span class="note">${escapeHtml(note)}</span>
        <details class="switcher">
          <summary aria-label="Store: ${name}. Switch store"><b>${name}</b><span class="avatar" aria-hidden="true">${initials(shop)}</span></summary>
          <div class="stores">${others}</div>
        </details>
      </header>`;
}

const UNAVAILABLE: [string, string][] = [
  ["Home", "Home"],
  ["Order", "Orders"],
  ["Product", "Products"],
  ["Person", "Customers"],
  ["Megaphone", "Marketing"],
  ["Discount", "Discounts"],
  ["Content", "Content"],
  ["ChartVertical", "Analytics"],
];

function navigation(world: World, shop: SimulatedShop, place: Place | undefined): string {
  const greyed = (name: string, text: string) =>
    `<li class="unavailable">${icon(name)}${text}</li>`;
  const storefront = world.urls.storefronts[shop.domain] ?? "";
  const mark = (wanted: Place) => (place === wanted ? ' aria-current="page"' : "");
  return `<nav class="side" id="navigation" aria-label="Store admin">
        <ul>${UNAVAILABLE.map(([name, text]) => greyed(name, text)).join("")}</ul>
        <h2>Sales channels</h2>
        <ul><li><a href="/store/${shopName(shop)}/themes"${mark("themes")}>${icon("Store")}Online Store</a></li>
          <li><a class="sub" href="${storefront}" target="_blank" rel="noopener">View your store${icon("External", "trailing")}</a></li></ul>
        <h2>Apps</h2>
        <ul id="app-links"><li><a href="${adminAppUrl(world, shop)}"${mark("app")} data-home>${appIcon(16)}${APP_NAME}</a></li></ul>
        <ul class="end">${greyed("Settings", "Settings")}</ul>
      </nav>`;
}

function initials({ catalog }: SimulatedShop): string {
  const letters = catalog.name.split(/\s+/).map((word) => word[0] ?? "");
  return escapeHtml(letters.slice(0, 2).join("").toUpperCase());
}

const icons = new Map<string, string>();

/** A Polaris icon, read once from the package that has them. */
export function icon(name: string, className = ""): string {
  const folder = new URL("./svg/", import.meta.resolve("@shopify/polaris-icons"));
  const svg =
    icons.get(name) ?? readFileSync(fileURLToPath(new URL(`${name}Icon.svg`, folder)), "utf8");
  icons.set(name, svg);
  return svg
    .trim()
    .replace(
      "<svg",
      `<svg class="icon ${className}" width="16" height="16" fill="currentColor" aria-hidden="true"`,
    );
}
