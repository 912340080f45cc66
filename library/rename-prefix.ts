/**
 * Gives a section another prefix: its classes, custom elements, ids and container names.
 *
 * `gs-hero` is renamed in `gs-hero__text` and `gs-hero-video`, and left alone in `my-gs-hero` and `gs-heroes`.
 */
export function renamePrefix(code: string, from: string, to: string): string {
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return code.replace(new RegExp(`(?<![\\w-])${escaped}(?![a-zA-Z0-9])`, "g"), () => to);
}
