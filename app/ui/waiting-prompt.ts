const KEY = "waiting-prompt:";

/** A request that was made on another page, and what its merchant saw that it costs. */
export type WaitingPrompt = { content: string; maxCostCents: number };

/** Keeps a request between the page that asked and the editor that runs it; a reload finds it again. */
export function keepWaitingPrompt(messageId: string, prompt: WaitingPrompt): void {
  const kept = JSON.stringify(prompt);
  try {
    sessionStorage.setItem(KEY + messageId, kept);
  } catch {
    // Storage can be closed to framed pages; then it lives as long as this document.
    inMemory.set(messageId, kept);
  }
}

export function takeWaitingPrompt(messageId: string): WaitingPrompt | null {
  const kept = inMemory.get(messageId) ?? stored(messageId);
  inMemory.delete(messageId);
  return kept === null ? null : JSON.parse(kept);
}

function stored(messageId: string): string | null {
  try {
    return sessionStorage.getItem(KEY + messageId);
  } catch {
    return null;
  }
}

const inMemory = new Map<string, string>();
