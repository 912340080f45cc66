import { places } from "./config.ts";
import { localAddress } from "./local-address.ts";
import { tellShell } from "./shell-connection.ts";

/** Leads links, `window.open` and scripted navigation to Shopify's addresses into the simulator. */
export function followShopifyLinks(): void {
  const open = window.open.bind(window);
  window.open = (address = "", target = "_blank", features = "") => {
    const text = String(address);
    const local = localAddress(text, places);
    if (target === "_top" || target === "_parent" || /^shopify:/i.test(text)) {
      if (target !== "_blank") {
        tellShell({ type: "open-top", url: local ?? new URL(text, location.href).href });
        return null;
      }
    }
    return open(local ?? text, target, features);
  };
  document.addEventListener("click", followLink);
  watchNavigation();
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  const link = linkIn(event.composedPath());
  const local = link === null ? null : localAddress(link.href, places);
  if (link === null || local === null) return;
  event.preventDefault();
  const isNewTab = link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey;
  if (isNewTab) window.open(local, "_blank");
  else tellShell({ type: "open-top", url: local });
}

/** Anchors and custom elements alike carry `href` and `target`. */
function linkIn(path: EventTarget[]): { href: string; target: string | null } | null {
  for (const each of path) {
    const href = each instanceof Element ? each.getAttribute("href") : null;
    if (href !== null && each instanceof Element) {
      return { href, target: each.getAttribute("target") };
    }
  }
  return null;
}

/** `location.assign` and form answers, where the browser can say where they lead. */
function watchNavigation(): void {
  if (!("navigation" in window)) return;
  const { navigation }: { navigation: unknown } = window;
  if (!(navigation instanceof EventTarget)) return;
  navigation.addEventListener("navigate", (event) => {
    if (!("destination" in event) || !event.cancelable) return;
    const { destination }: { destination: unknown } = event;
    if (typeof destination !== "object" || destination === null || !("url" in destination)) return;
    const local = localAddress(String(destination.url), places);
    if (local === null) return;
    event.preventDefault();
    tellShell({ type: "open-top", url: local });
  });
}
