import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** Near the end counts as there: a reader's thumb is not exact. */
const END_TOLERANCE_IN_PX = 48;

/** Keeps a growing list at its end while the reader is there, and tells when they are not. */
export function useFollowedEnd(list: RefObject<HTMLElement | null>) {
  const [isAtEnd, setAtEnd] = useState(true);
  const wasAtEnd = useRef(true);
  const toEnd = useCallback(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [list]);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const note = () => {
      const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
      wasAtEnd.current = rest < END_TOLERANCE_IN_PX;
      setAtEnd(wasAtEnd.current);
    };
    const follow = () => {
      if (wasAtEnd.current) toEnd();
      else note();
    };
    // The list's room changes too, when the box below it grows.
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    const contents = new MutationObserver(follow);
    contents.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener("scroll", note, { passive: true });
    toEnd();
    return () => {
      sizes.disconnect();
      contents.disconnect();
      element.removeEventListener("scroll", note);
    };
  }, [list, toEnd]);
  return { isAtEnd, toEnd };
}
