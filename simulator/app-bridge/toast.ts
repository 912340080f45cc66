import { onShellMessage, tellShell } from "./shell-connection.ts";

type ToastOptions = {
  duration?: number;
  isError?: boolean;
  action?: string;
  onAction?: () => void;
  onDismiss?: () => void;
};

const DURATION_IN_MS = 5_000;
const shown = new Map<string, ToastOptions>();
let lastId = 0;

/** `shopify.toast`. */
export const toast = {
  show(message: string, options: ToastOptions = {}): string {
    lastId += 1;
    const id = `toast-${lastId}`;
    shown.set(id, options);
    tellShell({
      type: "toast",
      id,
      message,
      isError: options.isError ?? false,
      durationInMs: options.duration ?? DURATION_IN_MS,
      ...(options.action === undefined ? {} : { action: options.action }),
    });
    return id;
  },
  hide(id: string): void {
    tellShell({ type: "toast-hide", id });
  },
};

onShellMessage((message) => {
  if (message.type === "toast-action") shown.get(message.id)?.onAction?.();
  if (message.type !== "toast-dismiss") return;
  shown.get(message.id)?.onDismiss?.();
  shown.delete(message.id);
});
