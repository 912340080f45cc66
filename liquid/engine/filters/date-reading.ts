/** A moment and the offset it was written with, so that it prints as it was written. */
export type Moment = { epochInMs: number; offsetInMinutes: number; zone: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ZONES: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Reads what Ruby reads as a time. @returns undefined when it is none. */
export function readMoment(value: unknown, now: Date): Moment | undefined {
  if (value instanceof Date) return utc(value.getTime());
  if (typeof value === "number" || typeof value === "bigint") return utc(Number(value) * 1_000);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^(now|today)$/i.test(text)) return utc(now.getTime());
  if (/^\d+$/.test(text) && text.length !== 8) return utc(Number(text) * 1_000);
  const day = readDay(text, now);
  if (!day) return undefined;
  const time = readTime(text);
  const epoch = Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute, time.second);
  if (new Date(epoch).getUTCDate() !== day.day) return undefined;
  const offset = readOffset(text);
  return {
    epochInMs: epoch - offset * 60_000 + time.milliseconds,
    offsetInMinutes: offset,
    zone: offset === 0 ? "UTC" : "",
  };
}

function utc(epochInMs: number): Moment {
  return { epochInMs, offsetInMinutes: 0, zone: "UTC" };
}

type Day = { year: number; month: number; day: number };

function readDay(text: string, now: Date): Day | undefined {
  const dashed = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/.exec(text);
  if (dashed) return toDay(dashed[1], dashed[2], dashed[3] ?? "1");
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})/.exec(text);
  if (slashed) return toDay(slashed[1], slashed[2], slashed[3]);
  const european = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(text);
  if (european) return toDay(european[3], european[2], european[1]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (compact) return toDay(compact[1], compact[2], compact[3]);
  return readNamedDay(text, now);
}

/** `June 5, 2006`, `5 June 2006`, `Jun 5` and `June`. */
function readNamedDay(text: string, now: Date): Day | undefined {
  const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(text);
  if (!named) return undefined;
  const month = MONTHS.indexOf((named[1] ?? "").toLowerCase()) + 1;
  const others = `${text.slice(0, named.index)} ${text.slice(named.index + named[0].length)}`;
  const numbers =
    others.replace(/\d{1,2}:\d{2}(:\d{2})?|[-+]\d{2}:?\d{2}\b/g, " ").match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4) ?? String(now.getUTCFullYear());
  const day = numbers.find((number) => number.length <= 2) ?? "1";
  return toDay(year, String(month), day);
}

function toDay(year = "", month = "", day = ""): Day | undefined {
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  const isReal = found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= 31;
  return isReal ? found : undefined;
}

function readTime(text: string) {
  const [, hour = "0", minute = "0", second = "0", fraction = "0", half] =
    /(?:^|[\sT])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*([ap]m)?/i.exec(text) ?? [];
  const isAfternoon = half?.toLowerCase() === "pm";
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1_000);
  return { hour: hours, minute: Number(minute), second: Number(second), milliseconds };
}

function readOffset(text: string): number {
  const [, sign, hours = "0", minutes = "0"] =
    /:\d{2}(?:\.\d+)?\s*([-+])(\d{2}):?(\d{2})\b/.exec(text) ?? [];
  if (sign !== undefined) return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const zone = /:\d{2}(?:\.\d+)?\s*([a-z]{1,4})$/i.exec(text)?.[1]?.toLowerCase() ?? "";
  return ZONES[zone] ?? 0;
}
