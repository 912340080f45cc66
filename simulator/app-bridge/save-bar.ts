import type { SaveBar } from "./messages.ts";
import { askShell, onShellMessage, tellShell } from "./shell-connection.ts";

let lastId = 0;

/** `<ui-save-bar>`: its buttons stand for Save and Discard in the shell's own bar. */
export class SaveBarElement extends HTMLElement {
  readonly #observer = new MutationObserver(() => this.#tell());
  #isShowing = false;

  connectedCallback(): void {
    if (this.id === "") this.id = `save-bar-${(lastId += 1)}`;
    this.#observer.observe(this, { attributes: true, childList: true, subtree: true });
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    void this.hide();
  }

  get showing(): boolean {
    return this.#isShowing;
  }

  get discardConfirmation(): boolean {
    return this.hasAttribute("discardConfirmation");
  }

  set discardConfirmation(value: boolean) {
    this.toggleAttribute("discardConfirmation", value);
  }

  async show(): Promise<void> {
    if (this.#isShowing) return;
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

  /** Clicks the app's own button, as the merchant did in the shell. */
  act(action: "save" | "discard"): void {
    this.#button(action)?.click();
  }

  #tell(): void {
    tellShell({ type: "save-bar", id: this.id, bar: this.#isShowing ? this.#describe() : null });
  }

  #describe(): SaveBar {
    const save = this.#button("save");
    return {
      saveDisabled: save?.disabled ?? false,
      saveLoading: isOn(save?.getAttribute("loading")),
      discardDisabled: this.#button("discard")?.disabled ?? false,
      discardConfirmation: this.discardConfirmation,
    };
  }

  #button(action: "save" | "discard"): HTMLButtonElement | null {
    const primary = action === "save" ? '[variant="primary"]' : ':not([variant="primary"])';
    return this.querySelector<HTMLButtonElement>(`button${primary}`);
  }
}

/** `shopify.saveBar`. */
export const saveBarApi = {
  show: async (id: string) => find(id).show(),
  hide: async (id: string) => find(id).hide(),
  toggle: async (id: string) => find(id).toggle(),
  /** Resolves when nothing is unsaved or the merchant agrees to leave. */
  leaveConfirmation: async () => {
    await askShell({ kind: "leave" });
  },
};

onShellMessage((message) => {
  if (message.type === "save-bar-action") find(message.id).act(message.action);
});

function find(id: string): SaveBarElement {
  const element = document.getElementById(id);
  if (element instanceof SaveBarElement) return element;
  throw new Error(`There is no <ui-save-bar id="${id}">.`);
}

const isOn = (value: string | null | undefined) => value != null && value !== "false";
