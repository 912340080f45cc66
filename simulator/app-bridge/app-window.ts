import { onShellMessage, tellShell } from "./shell-connection.ts";

let lastId = 0;
const elements = new Map<string, AppWindowElement>();

/** `<s-app-window src>`: a page of the app that fills the whole window while it is shown. */
export class AppWindowElement extends HTMLElement {
  static readonly observedAttributes = ["src"];
  readonly #windowId = `app-window-${(lastId += 1)}`;
  #isShowing = false;

  connectedCallback(): void {
    elements.set(this.#windowId, this);
  }

  disconnectedCallback(): void {
    void this.hide();
    elements.delete(this.#windowId);
  }

  attributeChangedCallback(): void {
    if (this.#isShowing) this.#tell();
  }

  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(value: string) {
    this.setAttribute("src", value);
  }

  get contentWindow(): Window | null {
    return this.#isShowing ? (window.parent.frames[WINDOW_FRAME] ?? null) : null;
  }

  async show(): Promise<void> {
    this.#isShowing = true;
    this.#tell();
    this.dispatchEvent(new Event("show"));
  }

  async hide(): Promise<void> {
    if (!this.#isShowing) return;
    this.#isShowing = false;
    this.#tell();
    this.dispatchEvent(new Event("hide"));
  }

  toggle(): Promise<void> {
    return this.#isShowing ? this.hide() : this.show();
  }

  /** The merchant closed it. */
  closed(): void {
    this.#isShowing = false;
    this.dispatchEvent(new Event("hide"));
  }

  #tell(): void {
    const { pathname, search, hash } = new URL(this.src, location.href);
    const src = this.#isShowing ? `${pathname}${search}${hash}` : null;
    tellShell({ type: "app-window", id: this.#windowId, src });
  }
}

declare global {
  interface Window {
    readonly [WINDOW_FRAME]?: Window;
  }
}

/** The name of the shell's second frame. */
const WINDOW_FRAME = "app-window";

onShellMessage((message) => {
  if (message.type === "app-window-closed") elements.get(message.id)?.closed();
});
