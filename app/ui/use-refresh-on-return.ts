import { useEffect, useEffectEvent } from "react";

/** Two windows side by side take the focus from each other often. */
const LEAST_BETWEEN_IN_MS = 10_000;

/** Asks for the page's data again when the tab comes to the front, and when the connection is back. */
export function useRefreshOnReturn(refresh: () => void): void {
  const onReturn = useEffectEvent(refresh);
  useEffect(() => {
    let lastMs = Date.now();
    const now = () => {
      lastMs = Date.now();
      onReturn();
    };
    const onVisible = () => document.visibilityState === "visible" && now();
    const onFocus = () => Date.now() - lastMs > LEAST_BETWEEN_IN_MS && now();
    document.addEventListener("visibilitychange", onVisible);
    addEventListener("focus", onFocus);
    addEventListener("online", now);
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
      removeEventListener("focus", onFocus);
      removeEventListener("online", now);
    };
  }, []);
}
