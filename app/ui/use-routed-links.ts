import { useEffect } from "react";
import { useNavigate } from "react-router";

/**
 * Lets Polaris links and buttons with an address of the app go there through the router: loading the page
 * anew would lose what the frame was opened with, and Shopify would have to log in again.
 */
export function useRoutedLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (event.defaultPrevented || event.button !== 0 || !isPlain) return;
      const address = addressIn(event.composedPath());
      if (address === null) return;
      event.preventDefault();
      void navigate(address);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [navigate]);
}

/** The address of the nearest link, when it is a page of the app in this frame. */
function addressIn(path: EventTarget[]): string | null {
  for (const target of path) {
    if (!(target instanceof Element)) continue;
    const href = target.getAttribute("href");
    if (href === null) continue;
    const frame = target.getAttribute("target") ?? "";
    const { origin, pathname, search, hash } = new URL(href, location.href);
    const isApp = origin === location.origin && /^\/app(\/|$)/.test(pathname);
    return isApp && ["", "_self", "auto"].includes(frame) ? pathname + search + hash : null;
  }
  return null;
}
