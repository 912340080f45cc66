import { useEffect, useRef, useState, type ReactNode } from "react";

/** A panel under its button. Escape and a click elsewhere close it; the focus goes back to the button. */
export function Popover(props: {
  className: string;
  label: string;
  button: ReactNode;
  children(close: () => void): ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useClosing(opener, panel, isOpen, setOpen);
  useEffect(() => {
    if (!isOpen) return;
    panel.current?.focus();
    const button = opener.current;
    // Where the focus was in what went away, it would be nowhere.
    return () => {
      if (document.activeElement === document.body) button?.focus();
    };
  }, [isOpen]);
  return (
    <div className={`popover ${props.className}`}>
      <button
        ref={opener}
        type="button"
        className="popover-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => setOpen(!isOpen)}
      >
        {props.button}
        <s-icon type={isOpen ? "chevron-up" : "chevron-down"} size="small" />
      </button>
      {isOpen && (
        <div
          ref={panel}
          className="popover-panel"
          role="dialog"
          aria-label={props.label}
          tabIndex={-1}
        >
          {props.children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}

function useClosing(
  opener: React.RefObject<HTMLElement | null>,
  panel: React.RefObject<HTMLElement | null>,
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const isInside = (target: EventTarget | null) =>
      target instanceof Node &&
      (panel.current?.contains(target) || opener.current?.contains(target));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      setOpen(false);
      opener.current?.focus();
    };
    const onPointer = (event: PointerEvent) => {
      if (!isInside(event.target)) setOpen(false);
    };
    const onFocus = (event: FocusEvent) => {
      if (!isInside(event.target)) setOpen(false);
    };
    // A click in the preview's frame takes the window's focus and tells nothing else.
    const onBlur = () => setOpen(false);
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("focusin", onFocus);
    addEventListener("blur", onBlur);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("focusin", onFocus);
      removeEventListener("blur", onBlur);
    };
  }, [isOpen, opener, panel, setOpen]);
}
