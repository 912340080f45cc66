import { useEffect, useEffectEvent } from "react";
import type { Draft } from "./use-draft.ts";

/** Ctrl or Cmd with S saves; with Z it takes a setting back, except in texts, which have an undo of their own. */
export function useDraftKeys(draft: Draft, save: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault();
      save?.();
    }
    if (key === "z" && !isInText(event.target) && draft.canUndo) {
      event.preventDefault();
      draft.undo();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

const WITHOUT_TEXT = new Set(["checkbox", "radio", "range", "color", "button"]);

function isInText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
