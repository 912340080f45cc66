const KEY = "chat-draft:";
const LEFT_KEY = "left-for-shopify:";

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

/** Keeps the request while a plan is chosen on Shopify's page, and that it is to be gone on with. */
export function keepForReturn(sectionId: string, text: string): void {
  keepDraft(sectionId, text);
  try {
    localStorage.setItem(LEFT_KEY + sectionId, "1");
  } catch {
    // As above.
  }
}

/** @returns whether the merchant left this section for Shopify's page, once. */
export function takeReturn(sectionId: string): boolean {
  try {
    const hasLeft = localStorage.getItem(LEFT_KEY + sectionId) !== null;
    localStorage.removeItem(LEFT_KEY + sectionId);
    return hasLeft;
  } catch {
    return false;
  }
}
