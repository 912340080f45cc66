import { useEffect, useRef, type RefObject } from "react";

/** Listens to an event of a custom element that React has no property for, such as `afterhide`. */
export function useElementEvent(
  element: RefObject<HTMLElement | null>,
  event: string,
  listener: (event: Event) => void,
): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const target = element.current;
    const call = (happened: Event) => latest.current(happened);
    target?.addEventListener(event, call);
    return () => target?.removeEventListener(event, call);
  }, [element, event]);
}
