import { make, makeButton } from "./make.ts";

/** Asks in a dialog; Escape and "Stay" are no. */
export function confirmInDialog(question: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = make("dialog", { class: "picker", "aria-label": question });
    const answer = (isSure: boolean) => {
      dialog.close();
      dialog.remove();
      resolve(isSure);
    };
    dialog.append(
      make("h2", {}, question),
      make(
        "div",
        { class: "actions" },
        makeButton("Stay", () => answer(false)),
        makeButton(yes, () => answer(true), "button primary"),
      ),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      answer(false);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
