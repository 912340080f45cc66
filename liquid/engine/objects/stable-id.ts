/** A number for a resource that is only known by its handle: the same one at each rendering. */
export function stableId(handle: string): number {
  let id = 7;
  for (const letter of handle) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 900_000_007;
  return id + 1_000_000_000;
}
