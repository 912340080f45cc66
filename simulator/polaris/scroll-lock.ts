let lock: CSSStyleSheet | undefined;

/** Keeps the page from scrolling while a dialog is open, without touching attributes that React compares. */
export function lockScroll() {
  lock ??= new CSSStyleSheet();
  // The room of the scroll bar stays, so that nothing moves when it goes.
  const bar = window.innerWidth - document.documentElement.clientWidth;
  if (!document.adoptedStyleSheets.includes(lock)) {
    lock.replaceSync(`html{overflow:hidden;padding-inline-end:${bar}px}`);
  }
  document.adoptedStyleSheets.push(lock);
}

/** Takes back one lock; the page scrolls again when the last one is gone. */
export function unlockScroll() {
  const sheets = document.adoptedStyleSheets;
  const index = lock ? sheets.lastIndexOf(lock) : -1;
  if (index >= 0) sheets.splice(index, 1);
}
