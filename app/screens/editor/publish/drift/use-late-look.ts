import { useEffect, useEffectEvent } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";

/** Opening the editor asks for a look at the themes; by then it has been taken. */
const LOOK_TAKES_IN_MS = 4_000;
/** The themes are looked at once a minute at most. */
const PAUSE_IN_MS = 60_000;

/**
 * Reads the page again once the themes were looked at: after it was opened, and after the merchant comes back
 * to it, perhaps from the theme's code editor.
 */
export function useLateLook(page: EditorPage, refresh: () => void): void {
  const isPublished = page.publications.some(({ state }) => state === "published");
  const look = useEffectEvent(refresh);
  useEffect(() => {
    if (!isPublished) return;
    let lastAt = Date.now();
    let timer = setTimeout(look, LOOK_TAKES_IN_MS);
    const comeBack = () => {
      if (document.visibilityState !== "visible" || Date.now() - lastAt < PAUSE_IN_MS) return;
      lastAt = Date.now();
      clearTimeout(timer);
      look();
      timer = setTimeout(look, LOOK_TAKES_IN_MS);
    };
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [isPublished]);
}
