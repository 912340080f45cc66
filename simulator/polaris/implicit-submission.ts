/** Enter in a field of one line presses the form's submit button, or submits a form that has none. */
export function submitFrom(form: HTMLFormElement | null, event: KeyboardEvent) {
  if (!form || event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
  // Asked after the page's own listeners: one of them may want the key for itself.
  setTimeout(() => {
    if (event.defaultPrevented) return;
    const button = [...form.elements].find(
      (control) => control.getAttribute("type") === "submit" && isPressable(control),
    );
    if (button instanceof HTMLElement) {
      if (!button.hasAttribute("disabled")) button.click();
      return;
    }
    form.requestSubmit();
  });
}

const isPressable = (control: Element) =>
  ["s-button", "button", "input"].includes(control.localName);
