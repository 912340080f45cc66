import type { FromFrame } from "./messages.ts";

/** Links and forms lead nowhere in a preview; the page says where they would lead. */
export function stayInside(tell: (message: FromFrame) => void): void {
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("a[href], area[href]");
    if (link) {
      // Before the section's own script may keep the click to itself: a frame that leaves is lost.
      event.preventDefault();
      follow(link.getAttribute("href") ?? "", tell);
    }
    // The sandbox keeps forms from being sent, and tells nobody.
    const form = submittedForm(event.target);
    if (form && form.method !== "dialog" && form.checkValidity())
      tell({ type: "held", what: "form", address: form.getAttribute("action") ?? "" });
  };
  addEventListener("click", onClick, true);
  addEventListener("auxclick", onClick, true);
  addEventListener("submit", (event) => event.preventDefault(), true);
}

/** Places in the section itself can be gone to. */
function follow(address: string, tell: (message: FromFrame) => void): void {
  if (!address.startsWith("#")) tell({ type: "held", what: "link", address });
  else if (address.length > 1) document.getElementById(address.slice(1))?.scrollIntoView();
}

function submittedForm(target: Element): HTMLFormElement | null {
  const button = target.closest("button, input");
  const isSubmit =
    (button instanceof HTMLButtonElement && button.type === "submit") ||
    (button instanceof HTMLInputElement && /^(?:submit|image)$/.test(button.type));
  return isSubmit ? button.form : null;
}
