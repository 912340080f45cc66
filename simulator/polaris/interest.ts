import type { ReactiveController, ReactiveControllerHost } from "lit";
import { findOverlay } from "./overlay.ts";

/** How long the pointer rests on an element before its tooltip shows, in milliseconds. */
const HOVER_DELAY = 250;

type Host = ReactiveControllerHost & HTMLElement;

/** Shows the tooltip that `interestFor` names while the host is pointed at or holds the focus. */
export class InterestController implements ReactiveController {
  /** The id of the tooltip. */
  target: string | undefined;
  private readonly host: Host;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  /** The words of the tooltip, for a description that assistive technology reads. */
  get description(): string | undefined {
    return findOverlay(this.host, this.target)?.textContent?.trim() || undefined;
  }

  hostConnected() {
    this.host.addEventListener("pointerenter", this.showSoon);
    this.host.addEventListener("pointerleave", this.hide);
    this.host.addEventListener("focusin", this.show);
    this.host.addEventListener("focusout", this.hide);
    this.host.addEventListener("keydown", this.hideOnEscape);
  }

  hostDisconnected() {
    this.hide();
    this.host.removeEventListener("pointerenter", this.showSoon);
    this.host.removeEventListener("pointerleave", this.hide);
    this.host.removeEventListener("focusin", this.show);
    this.host.removeEventListener("focusout", this.hide);
    this.host.removeEventListener("keydown", this.hideOnEscape);
  }

  private readonly showSoon = () => {
    if (!this.target) return;
    this.timer = setTimeout(this.show, HOVER_DELAY);
  };

  private readonly show = () => {
    findOverlay(this.host, this.target)?.openFrom(this.host);
  };

  private readonly hide = () => {
    clearTimeout(this.timer);
    findOverlay(this.host, this.target)?.hideOverlay();
  };

  private readonly hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") this.hide();
  };
}
