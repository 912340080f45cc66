import { messageToApp, post, type Question, type ToApp, type ToShell } from "./messages.ts";

declare const ADMIN_ORIGIN: string;

const waiting = new Map<number, (value: unknown) => void>();
const listeners = new Set<(message: ToApp) => void>();
let lastQuestion = 0;

/** Tells the admin shell something. */
export function tellShell(message: ToShell): void {
  post(window.parent, ADMIN_ORIGIN, message);
}

/** Asks the admin shell and waits for its answer. */
export function askShell(question: Question): Promise<unknown> {
  lastQuestion += 1;
  const id = lastQuestion;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    tellShell({ type: "ask", id, question });
  });
}

export function onShellMessage(listener: (message: ToApp) => void): void {
  listeners.add(listener);
}

addEventListener("message", (event) => {
  if (event.source !== window.parent || event.origin !== ADMIN_ORIGIN) return;
  const message = messageToApp(event);
  if (message === null) return;
  if (message.type === "answer") {
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
    return;
  }
  for (const listener of listeners) listener(message);
});
