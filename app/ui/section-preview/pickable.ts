/** What is part of a word or of a picture is picked with it. */
const PARTS = "b, i, em, strong, br, wbr, mark, sub, sup, source, track, option, svg *, picture *";
const UNSEEN = "script, style, link, meta, template, noscript";

/** The element to talk about where the pointer is; null outside of the section. */
export function pickableAt(start: EventTarget | null, root: Element): Element | null {
  if (!(start instanceof Element) || !root.contains(start) || start === root) return null;
  for (let at: Element | null = start; at && at !== root; at = at.parentElement)
    if (isPickable(at)) return at;
  return null;
}

/** All of them, in the order of the page: what the keyboard walks through. */
export function pickables(root: Element): Element[] {
  return [...root.querySelectorAll("*")].filter((each) => isPickable(each) && isSeen(each));
}

function isPickable(candidate: Element): boolean {
  return !candidate.matches(PARTS) && !candidate.matches(UNSEEN);
}

function isSeen(candidate: Element): boolean {
  const { width, height } = candidate.getBoundingClientRect();
  return width > 0 && height > 0;
}
