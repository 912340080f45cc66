/** The number that Liquid shows as an object's id: the last part of its gid. */
export function legacyId(gid: string): number {
  const [, id] = /\/(\d+)(?:\?.*)?$/.exec(gid) ?? [];
  return Number(id ?? 0);
}
