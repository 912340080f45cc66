import { useEffect, useRef, type RefObject } from "react";

/**
 * Takes the focus when an element appears in place of the one that had it, such as a button that was pressed.
 *
 * @returns the ref of the element, which needs `tabIndex={-1}`.
 */
export function useFocusWhenLost(): RefObject<HTMLHeadingElement | null> {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A page that was just loaded had no focus to lose.
    if (!navigator.userActivation.hasBeenActive) return;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body)
      element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
