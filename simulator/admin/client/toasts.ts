import type { ToApp, ToShell } from "../../app-bridge/messages.ts";
import { make, makeButton } from "./make.ts";
import { element } from "./shell-config.ts";

type Toast = Extract<ToShell, { type: "toast" }>;

const open = new Map<string, HTMLElement>();

/** Shows a short message; it goes by itself, or when the merchant dismisses it. */
export function showToast(toast: Toast, reply: (message: ToApp) => void): void {
  const { id, message, isError, action, durationInMs } = toast;
  const dismiss = () => {
    if (!open.delete(id)) return;
    box.remove();
    reply({ type: "toast-dismiss", id });
  };
  const box = make("div", { class: isError ? "toast error" : "toast" }, make("span", {}, message));
  if (action !== undefined) {
    box.append(makeButton(action, () => reply({ type: "toast-action", id }), ""));
  }
  const close = makeButton("✕", dismiss, "");
  close.setAttribute("aria-label", "Dismiss");
  box.append(close);
  open.set(id, box);
  element("toasts").append(box);
  setTimeout(dismiss, durationInMs);
}

export function hideToast(id: string): void {
  open.get(id)?.remove();
  open.delete(id);
}
