import { useSyncExternalStore } from "react";

const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 60 * MINUTE_IN_MS;
const DAY_IN_MS = 24 * HOUR_IN_MS;

/** "2 minutes ago" within a day, else "November 8". */
export function agoWords(iso: string, nowMs: number): string {
  const age = nowMs - new Date(iso).getTime();
  if (age < MINUTE_IN_MS) return "just now";
  if (age < HOUR_IN_MS) return counted(Math.floor(age / MINUTE_IN_MS), "minute");
  if (age < DAY_IN_MS) return counted(Math.floor(age / HOUR_IN_MS), "hour");
  return new Intl.DateTimeFormat("en-US", {
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(iso));
}

/** "2 min ago" within a day, else the day. */
export function shortAgoWords(iso: string, nowMs: number): string {
  const age = nowMs - new Date(iso).getTime();
  if (age < MINUTE_IN_MS) return "Just now";
  if (age < HOUR_IN_MS) return `${Math.floor(age / MINUTE_IN_MS)} min ago`;
  if (age < DAY_IN_MS) return `${Math.floor(age / HOUR_IN_MS)} h ago`;
  return dayWords(iso, nowMs);
}

/** "Nov 8", with its year when that is another one. */
export function dayWords(iso: string, nowMs: number): string {
  const day = new Date(iso);
  const isThisYear = day.getUTCFullYear() === new Date(nowMs).getUTCFullYear();
  return new Intl.DateTimeFormat("en-US", {
    month: "short",
    day: "numeric",
    ...(isThisYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  }).format(day);
}

/** "Today, 09:14", "Yesterday, 18:20", "Nov 14, 11:45". */
export function momentWords(iso: string, nowMs: number, timeZone: string): string {
  const moment = new Date(iso);
  const time = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(moment);
  const day = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone });
  const words = day.format(moment);
  if (words === day.format(nowMs)) return `Today, ${time}`;
  if (words === day.format(nowMs - DAY_IN_MS)) return `Yesterday, ${time}`;
  return `${words}, ${time}`;
}

/** The reader's time zone; UTC on the server and while its page is taken over. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}
