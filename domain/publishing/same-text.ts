/** Whether two files say the same: line ends and space at the end do not count, as editors change them. */
export function isSameText(one: string, other: string): boolean {
  return trimmed(one) === trimmed(other);
}

function trimmed(body: string): string {
  return body.replaceAll("\r\n", "\n").trimEnd();
}
