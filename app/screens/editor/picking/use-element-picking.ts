import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { PickedElement } from "#app/ui/section-preview/picked-element.ts";

/** The part of the section that the next request is about, and how it is chosen in the preview. */
export function useElementPicking(on: {
  start(): void;
  /** The block that the picked element is in. */
  block(blockId: string): void;
}) {
  const [isOn, setOn] = useState(false);
  const [candidate, setCandidate] = useState<string | null>(null);
  const [element, setElement] = useState<PickedElement | null>(null);
  const [calls, setCalls] = useState(0);
  const opener = useRef<Element | null>(null);
  const stop = () => {
    setOn(false);
    setCandidate(null);
  };
  useEffect(() => {
    if (isOn) return;
    // While picking, the preview has the focus.
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [isOn]);
  const toggle = () => {
    if (isOn) return stop();
    on.start();
    opener.current = document.activeElement;
    setCandidate(null);
    setOn(true);
  };
  return {
    isOn,
    candidate,
    element,
    /** Goes up when one was picked: the chat should come into view. */
    calls,
    toggle,
    stop,
    consider: (words: string) => isOn && setCandidate(words),
    /** The section's own script can claim this too, but only while the merchant picks. */
    pick: (picked: PickedElement, blockId: string | null) => {
      if (!isOn) return;
      opener.current = null;
      stop();
      setElement(picked);
      setCalls((count) => count + 1);
      if (blockId !== null) on.block(blockId);
    },
    cancel: () => isOn && stop(),
    put: setElement,
  };
}

export type ElementPicking = ReturnType<typeof useElementPicking>;

/** Alt, Shift and E begin and end it; Escape ends it. */
export function usePickingKeys(picking: ElementPicking, canPick: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isToggle = event.altKey && event.shiftKey && event.code === "KeyE";
    const isEnd = event.key === "Escape" && picking.isOn;
    if (!(isToggle && (canPick || picking.isOn)) && !isEnd) return;
    event.preventDefault();
    picking.toggle();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
