/** Brackets of one call, with calls in them up to three levels. */
const CALL = String.raw`\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)`;

/** The value without the calls of a function and all that stands in them. */
export function withoutCalls(value: string, name: string): string {
  if (!value.includes(`${name}(`)) return value;
  return value.replace(new RegExp(`(?<![\\w-])${name}${CALL}`, "gi"), "");
}
