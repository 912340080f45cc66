import { useEffect, useState } from "react";
import type { Held } from "./sheet.tsx";

const SHOWN_FOR_IN_MS = 4_000;

/** Where a link would have led, for a while. */
export function useHeldNote() {
  const [note, setNote] = useState<Held | null>(null);
  useEffect(() => {
    if (note === null) return undefined;
    const timer = setTimeout(() => setNote(null), SHOWN_FOR_IN_MS);
    return () => clearTimeout(timer);
  }, [note]);
  return { note, tell: setNote };
}
