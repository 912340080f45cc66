import { PolarisElement } from "./element.ts";

/** How far an overlay stays from its opener and from the edge of the window, in pixels. */
const DISTANCE = 4;

/** What s-modal, s-popover, s-menu and s-tooltip can do, asked by a command or by the page's own code. */
export abstract class Overlay extends PolarisElement {
  /** What opened it last: it is told whether the overlay is open, and gets the focus back. */
  protected opener: OverlayOpener | undefined;

  abstract get open(): boolean;
  abstract showOverlay(): void;
  abstract hideOverlay(): void;

  toggleOverlay() {
    if (this.open) this.hideOverlay();
    else this.showOverlay();
  }

  openFrom(opener: OverlayOpener) {
    this.opener = opener;
    this.showOverlay();
  }
}

export type OverlayOpener = HTMLElement & { overlayOpen?: boolean };

/** The overlay with that id in the same tree as `source`. */
export function findOverlay(source: Element, id: string | undefined): Overlay | undefined {
  if (!id) return undefined;
  const root = source.getRootNode();
  const found =
    root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
  return found instanceof Overlay ? found : undefined;
}

/** @param wasOpen whether the overlay was open when the press began; the press itself may have dismissed it. */
export function runCommand(
  source: OverlayOpener,
  overlay: Overlay,
  command: string | undefined,
  wasOpen: boolean,
) {
  if (command === "--show") overlay.openFrom(source);
  else if (command === "--hide" || wasOpen) overlay.hideOverlay();
  else overlay.openFrom(source);
}

/** Waits until the running transitions of an element have ended; at once when there are none. */
export async function afterTransitions(element: Element) {
  const running = element.getAnimations().map((animation) => animation.finished);
  await Promise.allSettled(running);
}

/** Puts an open panel below its opener, or above it when there is no room, inside the window. */
export function placeBeside(panel: HTMLElement, opener: Element, align: "start" | "center") {
  const anchor = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const view = document.documentElement;
  const wanted = align === "start" ? anchor.left : anchor.left + (anchor.width - width) / 2;
  const left = Math.max(DISTANCE, Math.min(wanted, view.clientWidth - width - DISTANCE));
  const below = anchor.bottom + DISTANCE;
  const above = anchor.top - height - DISTANCE;
  const fitsBelow = below + height <= window.innerHeight - DISTANCE;
  const top = fitsBelow || above < DISTANCE ? below : above;
  panel.style.left = `${Math.round(left)}px`;
  panel.style.top = `${Math.round(top)}px`;
}
