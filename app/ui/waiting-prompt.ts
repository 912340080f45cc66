const KEY = "waiting-prompt:";

/** Keeps a request between the page that asked and the editor that runs it; a reload finds it again. */
export function keepWaitingPrompt(messageId: string, content: string): void {
  try {
    sessionStorage.setItem(KEY + messageId, content);
  } catch {
    // Storage can be closed to framed pages; then it lives as long as this document.
    inMemory.set(messageId, content);
  }
}

export function takeWaitingPrompt(messageId: string): string | null {
  const kept = inMemory.get(messageId) ?? null;
  inMemory.delete(messageId);
  try {
    return kept ?? sessionStorage.getItem(KEY + messageId);
  } catch {
    return kept;
  }
}

const inMemory = new Map<string, string>();
