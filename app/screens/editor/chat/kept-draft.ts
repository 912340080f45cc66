const KEY = "chat-draft:";

/** What was typed and not sent, per section, for the next visit in this browser. */
export function keepDraft(sectionId: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(KEY + sectionId);
    else localStorage.setItem(KEY + sectionId, text);
  } catch {
    // Framed pages may be refused storage; the words stay in the box as long as the page.
  }
}

export function readDraft(sectionId: string): string {
  try {
    return localStorage.getItem(KEY + sectionId) ?? "";
  } catch {
    return "";
  }
}
