import { momentWords } from "#app/ui/time-words.ts";

/** ", noticed today, 09:14" after what was noticed; nothing when nobody knows. */
export function noticedWords(seenAt: string | null, nowMs: number, timeZone: string): string {
  if (seenAt === null) return "";
  const moment = momentWords(seenAt, nowMs, timeZone);
  return `, noticed ${moment.replace(/^(Today|Yesterday)/, (word) => word.toLowerCase())}`;
}
