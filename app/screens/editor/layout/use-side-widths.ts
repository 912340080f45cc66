import { useEffect, useState } from "react";
import { browserStorage } from "./browser-storage.ts";

/** Limits of a side pane, in pixels. */
export const NARROWEST = 280;
export const WIDEST = 480;

const KEY = "editor-side-widths";

type Sides = { chat: number; right: number };

/** What the merchant chose, in this browser; the given widths where nothing was chosen. */
export function useSideWidths(initial: Sides) {
  const [chosen, setChosen] = useState<Partial<Sides>>({});
  // The server does not know them: the first page has the widths that were given.
  useEffect(() => setChosen(readWidths()), []);
  const keep = (next: Partial<Sides>) => {
    setChosen(next);
    browserStorage.setItem(KEY, JSON.stringify(next));
  };
  return {
    widths: { ...initial, ...chosen },
    resize: (side: keyof Sides, width: number) =>
      keep({ ...chosen, [side]: Math.min(WIDEST, Math.max(NARROWEST, Math.round(width))) }),
    reset: (side: keyof Sides) => keep({ ...chosen, [side]: initial[side] }),
  };
}

function readWidths(): Partial<Sides> {
  try {
    const kept: unknown = JSON.parse(browserStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const side = (name: string) => {
      const width: unknown = Reflect.get(kept, name);
      const isFit = typeof width === "number" && width >= NARROWEST && width <= WIDEST;
      return isFit ? { [name]: width } : {};
    };
    return { ...side("chat"), ...side("right") };
  } catch {
    return {};
  }
}
