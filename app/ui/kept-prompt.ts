const KEY = "prompt-draft";

/** What was typed into the box for a new section and not sent, while this tab is open: also after Shopify's pages. */
export function keepPrompt(text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // Framed pages may be refused storage; the words stay in the box as long as the page.
  }
}

export function keptPrompt(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}
