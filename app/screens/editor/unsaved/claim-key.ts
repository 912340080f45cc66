/** A page that was just left lets go of its edits within this time; one that is open does not. */
const PATIENCE_IN_MS = 1_500;

/**
 * Makes what is kept under a key this page's own, until it is left: no other tab puts it back meanwhile.
 *
 * @returns false when another open page has it.
 */
export function claimKey(key: string, leaving: AbortSignal): Promise<boolean> {
  // Without locks, as in old browsers, two tabs could both put the same edits back; neither loses them.
  if (!("locks" in navigator)) return Promise.resolve(true);
  const signal = AbortSignal.any([leaving, AbortSignal.timeout(PATIENCE_IN_MS)]);
  return new Promise((resolve) => {
    navigator.locks
      .request(key, { signal }, () => {
        resolve(true);
        return new Promise<void>((left) => {
          if (leaving.aborted) left();
          leaving.addEventListener("abort", () => left());
        });
      })
      .catch((error: unknown) => {
        const isTaken = error instanceof DOMException && /^(Abort|Timeout)Error$/.test(error.name);
        resolve(!isTaken);
      });
  });
}
