/** Up to here the search of JavaScript's engines is quick; behind it a text can be made that takes minutes. */
const LONGEST_NATIVE_SEARCH = 200;

/** Whether a text is part of another one, in time that grows with both (Knuth, Morris and Pratt). */
export function holdsText(text: string, part: string): boolean {
  if (part.length <= LONGEST_NATIVE_SEARCH) return text.includes(part);
  if (part.length > text.length) return false;
  const restarts = restartsOf(part);
  let matched = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    while (matched > 0 && part.charCodeAt(matched) !== code) matched = restarts[matched - 1] ?? 0;
    if (part.charCodeAt(matched) === code) matched++;
    if (matched === part.length) return true;
  }
  return false;
}

/** For each place, how much of the beginning the part read so far ends with: there the search goes on. */
function restartsOf(part: string): Uint32Array {
  const restarts = new Uint32Array(part.length);
  let matched = 0;
  for (let index = 1; index < part.length; index++) {
    const code = part.charCodeAt(index);
    while (matched > 0 && part.charCodeAt(matched) !== code) matched = restarts[matched - 1] ?? 0;
    if (part.charCodeAt(matched) === code) matched++;
    restarts[index] = matched;
  }
  return restarts;
}
