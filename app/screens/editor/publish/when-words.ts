import { momentWords } from "#app/ui/time-words.ts";

/** “today at 08:52”, “on Nov 14 at 11:45”: as a part of a sentence. */
export function whenWords(iso: string, nowMs: number, timeZone: string): string {
  const words = momentWords(iso, nowMs, timeZone).replace(", ", " at ");
  return /^(Today|Yesterday)/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : `on ${words}`;
}
