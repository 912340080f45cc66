import type { NavLink } from "./messages.ts";
import { onShellMessage, tellShell } from "./shell-connection.ts";

const SHOPIFY_PARAMETERS = [
  "embedded",
  "hmac",
  "host",
  "id_token",
  "locale",
  "session",
  "shop",
  "timestamp",
];

/** Keeps the shell's address, title and navigation in step with the app's page. */
export function syncNavigation(): void {
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name].bind(history);
    history[name] = (...parameters) => {
      original(...parameters);
      tellLocation();
    };
  }
  addEventListener("popstate", tellLocation);
  onShellMessage((message) => {
    if (message.type === "navigate") announce(message.href);
  });
  whenReady(() => {
    tellLocation();
    tellTitle();
    tellNav();
    new MutationObserver(() => {
      tellTitle();
      tellNav();
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** The app's router listens for this event and navigates without loading a page. */
function announce(href: string): void {
  const link = document.createElement("a");
  link.setAttribute("href", href);
  link.hidden = true;
  document.body.append(link);
  link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
  link.remove();
}

function tellLocation(): void {
  const parameters = new URLSearchParams(location.search);
  for (const name of SHOPIFY_PARAMETERS) parameters.delete(name);
  const query = parameters.size === 0 ? "" : `?${parameters}`;
  tellShell({ type: "location", path: `${location.pathname}${query}${location.hash}` });
}

const tellTitle = onChange(
  () => document.title,
  (title) => tellShell({ type: "title", title }),
);

const tellNav = onChange(
  () => JSON.stringify(navLinks()),
  () => tellShell({ type: "nav", links: navLinks() }),
);

function navLinks(): NavLink[] {
  const menu = document.querySelector("s-app-nav, ui-nav-menu");
  return [...(menu?.querySelectorAll("[href]") ?? [])].map((link) => ({
    href: link.getAttribute("href") ?? "/",
    text: link.textContent.trim(),
    isHome: link.getAttribute("rel") === "home",
  }));
}

function onChange(read: () => string, tell: (value: string) => void): () => void {
  let last: string | null = null;
  return () => {
    const value = read();
    if (value === last) return;
    last = value;
    tell(value);
  };
}

function whenReady(act: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
  else act();
}
