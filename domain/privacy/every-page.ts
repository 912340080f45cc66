/** What a page of work changed, and after which place the next one starts; null when nothing is left. */
export type Page<Place> = { changed: number; next: Place | null };

/** Works from page to page, each a transaction of its own. @returns how much was changed in all. */
export async function everyPage<Place>(
  work: (after: Place) => Promise<Page<Place>>,
  first: Place,
): Promise<number> {
  let changed = 0;
  let next: Place | null = first;
  while (next !== null) {
    const page: Page<Place> = await work(next);
    changed += page.changed;
    next = page.next;
  }
  return changed;
}
