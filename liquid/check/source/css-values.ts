/** The value without the calls of a function and all that stands in them. */
export function withoutCalls(value: string, name: string): string {
  const call = `${name}(`;
  const parts: string[] = [];
  let from = 0;
  for (let at = value.indexOf(call); at !== -1; at = value.indexOf(call, from)) {
    parts.push(value.slice(from, at));
    from = endOfCall(value, at + call.length);
  }
  return parts.join("") + value.slice(from);
}

function endOfCall(value: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < value.length && depth > 0; at += 1) {
    if (value[at] === "(") depth += 1;
    if (value[at] === ")") depth -= 1;
  }
  return at;
}
