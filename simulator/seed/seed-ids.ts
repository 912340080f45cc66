/** Numbers that look like Shopify's and never change: the same name always has the same id. */
export function idFor(kind: string, name: string): number {
  let hash = 2_166_136_261;
  for (const character of `${kind}/${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return 7_000_000_000_000 + hash;
}
