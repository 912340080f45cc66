import { useEffect, useRef, type RefObject } from "react";
import { useElementEvent } from "./use-element-event.ts";

type Modal = HTMLElementTagNameMap["s-modal"];

/** Opens the modal as soon as it is on the page, and says when it is closed, whoever closed it. */
export function useShownModal(onClosed: () => void): {
  modal: RefObject<Modal | null>;
  close(): void;
} {
  const modal = useRef<Modal>(null);
  useElementEvent(modal, "afterhide", onClosed);
  useEffect(() => {
    void customElements.whenDefined("s-modal").then(() => modal.current?.showOverlay());
  }, []);
  return { modal, close: () => modal.current?.hideOverlay() };
}
