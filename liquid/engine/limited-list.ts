/** Items of a resource that a loop sees without `paginate`. */
export const UNPAGINATED_ITEMS = 50;

const wholeLists = new WeakMap<object, readonly unknown[]>();

/** A list that templates see only the beginning of, unless they paginate it. */
export function limitedList<Item>(items: readonly Item[]): Item[] {
  const visible = items.slice(0, UNPAGINATED_ITEMS);
  wholeLists.set(visible, items);
  return visible;
}

/** All items of a limited list, for `paginate`. */
export function wholeList(list: readonly unknown[]): readonly unknown[] {
  return wholeLists.get(list) ?? list;
}
