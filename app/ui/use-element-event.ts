import { useEffect, useEffectEvent, type RefObject } from "react";

/** Listens to an event of a custom element that React has no property for, such as `afterhide`. */
export function useElementEvent(
  element: RefObject<HTMLElement | null>,
  event: string,
  listener: (event: Event) => void,
): void {
  const call = useEffectEvent(listener);
  useEffect(() => {
    const target = element.current;
    const onEvent = (happened: Event) => call(happened);
    target?.addEventListener(event, onEvent);
    return () => target?.removeEventListener(event, onEvent);
  }, [element, event]);
}
