import type { SaveBar } from "../../app-bridge/messages.ts";
import { confirmInDialog } from "./confirm-dialog.ts";
import { make, makeButton } from "./make.ts";
import { element } from "./shell-config.ts";

type Act = (action: "save" | "discard") => void;

let shownId: string | null = null;

/** Puts the bar over the top bar, or takes it away. */
export function showSaveBar(id: string, bar: SaveBar | null, act: Act): void {
  const box = element("save-bar");
  if (bar === null) {
    if (shownId !== id) return;
    shownId = null;
    box.hidden = true;
    return;
  }
  shownId = id;
  const discard = makeButton("Discard", () => void discardChanges(bar, act));
  discard.disabled = bar.discardDisabled;
  const save = makeButton("Save", () => act("save"), "button primary");
  save.disabled = bar.saveDisabled || bar.saveLoading;
  box.replaceChildren(
    make("span", {}, bar.saveLoading ? "Saving" : "Unsaved changes"),
    make("span", { class: "spacer" }),
    discard,
    save,
  );
  box.hidden = false;
}

async function discardChanges({ discardConfirmation }: SaveBar, act: Act): Promise<void> {
  const isSure =
    !discardConfirmation ||
    (await confirmInDialog("Discard all unsaved changes?", "Discard changes"));
  if (isSure) act("discard");
}

/** A frame that goes takes its bar with it. */
export function forgetSaveBar(): void {
  if (shownId !== null) element("save-bar").hidden = true;
  shownId = null;
}

/** @returns whether the page may be left; with unsaved changes the bar moves to show why not. */
export function mayLeave(): boolean {
  if (shownId === null) return true;
  const box = element("save-bar");
  box.classList.remove("shake");
  void box.offsetWidth;
  box.classList.add("shake");
  return false;
}

/** Asks the merchant when something is unsaved. */
export function confirmLeaving(): Promise<boolean> {
  if (shownId === null) return Promise.resolve(true);
  return confirmInDialog("Leave the page with unsaved changes?", "Leave page");
}
