const TITLED = "s-section[heading], s-modal[heading], s-empty-state[heading]";

/** The level of a heading inside an element: 2 below the page's own, one more for each titled part around it. */
export function headingLevel(element: Element): number {
  let level = 2;
  for (let part = element.parentElement?.closest(TITLED); part;) {
    level++;
    part = part.parentElement?.closest(TITLED);
  }
  return Math.min(level, 6);
}
