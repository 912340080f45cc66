import { useEffect, useState } from "react";
import { browserStorage } from "../layout/browser-storage.ts";

const KEY = "preview-script";

/** Time for the frame to load and its scripts to begin; a page that still lives then has survived them. */
const SURVIVED_AFTER_IN_MS = 4_000;

/**
 * Keeps a script that hung this page from hanging it again: browsers may run the preview's frame in the page's
 * own process. What is about to run is noted; a note that is found again means that the page did not survive.
 */
export function useScriptGuard(scripts: string) {
  const [seen, setSeen] = useState({ scripts: "", isHeld: false });
  const current = seen.scripts === scripts ? seen : { scripts, isHeld: isNoted(scripts) };
  if (current !== seen) setSeen(current);
  const { isHeld } = current;
  useEffect(() => {
    if (scripts === "" || isHeld) return;
    browserStorage.setItem(KEY, noteOf(scripts));
    const survive = () => browserStorage.setItem(KEY, "");
    const timer = setTimeout(survive, SURVIVED_AFTER_IN_MS);
    // A page that can still say goodbye does not hang.
    addEventListener("pagehide", survive);
    return () => {
      survive();
      clearTimeout(timer);
      removeEventListener("pagehide", survive);
    };
  }, [isHeld, scripts]);
  return { isHeld, release: () => setSeen({ scripts, isHeld: false }) };
}

function isNoted(scripts: string): boolean {
  return scripts !== "" && browserStorage.getItem(KEY) === noteOf(scripts);
}

/** Long enough to tell one script from another; it guards nothing secret. */
function noteOf(scripts: string): string {
  let hash = 0;
  for (const character of scripts) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return `${scripts.length}:${hash}`;
}
