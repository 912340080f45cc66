import { SaveBarElement } from "./save-bar.ts";

const bars = new WeakMap<HTMLFormElement, SaveBarElement>();

/** `<form data-save-bar>`: the bar shows with the first change and goes with submit or reset. */
export function watchForms(): void {
  for (const type of ["input", "change"]) {
    document.addEventListener(type, (event) => {
      const form = formOf(event.target);
      if (form !== null) void barOf(form).show();
    });
  }
  for (const type of ["submit", "reset"]) {
    document.addEventListener(type, (event) => {
      if (event.target instanceof HTMLFormElement) void bars.get(event.target)?.hide();
    });
  }
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  const element = target instanceof Element ? target : null;
  return element?.closest<HTMLFormElement>("form[data-save-bar]") ?? null;
}

function barOf(form: HTMLFormElement): SaveBarElement {
  const known = bars.get(form);
  if (known?.isConnected) return known;
  const bar = document.createElement("ui-save-bar");
  if (!(bar instanceof SaveBarElement)) throw new Error("<ui-save-bar> is not defined.");
  bar.discardConfirmation = form.hasAttribute("data-discard-confirmation");
  bar.append(
    button("primary", () => form.requestSubmit()),
    button(null, () => form.reset()),
  );
  form.append(bar);
  bars.set(form, bar);
  return bar;
}

function button(variant: string | null, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  if (variant !== null) element.setAttribute("variant", variant);
  element.addEventListener("click", act);
  return element;
}
