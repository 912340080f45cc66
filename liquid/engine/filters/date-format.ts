import type { Moment } from "./date-reading.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** A width beyond this is an attack. */
const WIDEST_FIELD = 100;
const DIRECTIVE = /%([-_0^#]*)(\d+)?(:{0,2}z|[a-zA-Z%+])/g;
const DAY_IN_MS = 86_400_000;

/** Ruby's `strftime`. An unknown directive stays as it is. */
export function formatDate(moment: Moment, format: string): string {
  const date = new Date(moment.epochInMs + moment.offsetInMinutes * 60_000);
  return format.replace(
    DIRECTIVE,
    (directive, flags: string, width: string | undefined, code: string) => {
      const field = fieldOf(date, moment, code);
      if (field === undefined) return directive;
      if (code === "N" || code === "L") return fraction(date, Number(width ?? FRACTION[code]));
      return padded(
        field,
        flags,
        width === undefined ? undefined : Math.min(Number(width), WIDEST_FIELD),
      );
    },
  );
}

/** Digits of a second's fraction when no width is given. */
const FRACTION = { L: 3, N: 9 };

function fraction(date: Date, digits: number): string {
  const milliseconds = String(date.getUTCMilliseconds()).padStart(3, "0");
  const width = Math.min(digits, WIDEST_FIELD);
  return milliseconds.padEnd(width, "0").slice(0, width);
}

/** A field's text, and how it is filled up on the left when it is a number. */
type Field = string | { value: number; width: number; fill?: " " };

function padded(field: Field, flags: string, width: number | undefined): string {
  const isNumber = typeof field !== "string";
  const text = isNumber ? String(field.value) : field;
  const fill = flags.includes("_")
    ? " "
    : flags.includes("0")
      ? "0"
      : isNumber
        ? (field.fill ?? "0")
        : " ";
  const size = flags.includes("-") ? 0 : (width ?? (isNumber ? field.width : 0));
  const filled = text.padStart(size, fill);
  if (flags.includes("^")) return filled.toUpperCase();
  return flags.includes("#") ? swapCase(filled) : filled;
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function fieldOf(date: Date, moment: Moment, code: string): Field | undefined {
  return dayField(date, code) ?? timeField(date, moment, code) ?? combination(date, moment, code);
}

function dayField(date: Date, code: string): Field | undefined {
  const year = date.getUTCFullYear();
  const weekday = date.getUTCDay();
  switch (code) {
    case "Y":
      return { value: year, width: 1 };
    case "C":
      return { value: Math.floor(year / 100), width: 2 };
    case "y":
      return { value: year % 100, width: 2 };
    case "m":
      return { value: date.getUTCMonth() + 1, width: 2 };
    case "B":
      return MONTHS[date.getUTCMonth()] ?? "";
    case "b":
    case "h":
      return MONTHS[date.getUTCMonth()]?.slice(0, 3) ?? "";
    case "d":
      return { value: date.getUTCDate(), width: 2 };
    case "e":
      return { value: date.getUTCDate(), width: 2, fill: " " };
    case "j":
      return { value: dayOfYear(date), width: 3 };
    case "A":
      return DAYS[weekday] ?? "";
    case "a":
      return DAYS[weekday]?.slice(0, 3) ?? "";
    case "u":
      return { value: weekday === 0 ? 7 : weekday, width: 1 };
    case "w":
      return { value: weekday, width: 1 };
    case "U":
      return { value: Math.floor((dayOfYear(date) + 6 - weekday) / 7), width: 2 };
    case "W":
      return { value: Math.floor((dayOfYear(date) + 6 - ((weekday + 6) % 7)) / 7), width: 2 };
    case "V":
      return { value: isoWeek(date).week, width: 2 };
    case "G":
      return { value: isoWeek(date).year, width: 4 };
    case "g":
      return { value: isoWeek(date).year % 100, width: 2 };
    default:
      return undefined;
  }
}

function timeField(date: Date, moment: Moment, code: string): Field | undefined {
  const hour = date.getUTCHours();
  switch (code) {
    case "H":
      return { value: hour, width: 2 };
    case "k":
      return { value: hour, width: 2, fill: " " };
    case "I":
      return { value: hour % 12 || 12, width: 2 };
    case "l":
      return { value: hour % 12 || 12, width: 2, fill: " " };
    case "p":
      return hour < 12 ? "AM" : "PM";
    case "P":
      return hour < 12 ? "am" : "pm";
    case "M":
      return { value: date.getUTCMinutes(), width: 2 };
    case "S":
      return { value: date.getUTCSeconds(), width: 2 };
    case "L":
      return { value: date.getUTCMilliseconds(), width: 3 };
    case "N":
      return `${String(date.getUTCMilliseconds()).padStart(3, "0")}000000`;
    case "s":
      return { value: Math.floor(moment.epochInMs / 1_000), width: 1 };
    case "z":
      return offsetText(moment, "");
    case ":z":
      return offsetText(moment, ":");
    case "::z":
      return `${offsetText(moment, ":")}:00`;
    case "Z":
      return moment.zone;
    default:
      return undefined;
  }
}

const COMBINATIONS: Record<string, string> = {
  c: "%a %b %e %H:%M:%S %Y",
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  R: "%H:%M",
  r: "%I:%M:%S %p",
  T: "%H:%M:%S",
  v: "%e-%^b-%Y",
  X: "%H:%M:%S",
  x: "%m/%d/%y",
  "+": "%a %b %e %H:%M:%S %Z %Y",
};

function combination(_date: Date, moment: Moment, code: string): Field | undefined {
  if (code === "%") return "%";
  if (code === "n") return "\n";
  if (code === "t") return "\t";
  const format = COMBINATIONS[code];
  return format === undefined ? undefined : formatDate(moment, format);
}

function offsetText({ offsetInMinutes }: Moment, separator: string): string {
  const size = Math.abs(offsetInMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  const minutes = String(size % 60).padStart(2, "0");
  return `${offsetInMinutes < 0 ? "-" : "+"}${hours}${separator}${minutes}`;
}

function dayOfYear(date: Date): number {
  const year = date.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return (
    Math.floor((Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - start) / DAY_IN_MS) + 1
  );
}

/** The week that holds the Thursday of the date's week, and the year that Thursday is in. */
function isoWeek(date: Date): { week: number; year: number } {
  const day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const thursday = new Date(day + (4 - (date.getUTCDay() || 7)) * DAY_IN_MS);
  return { week: Math.ceil(dayOfYear(thursday) / 7), year: thursday.getUTCFullYear() };
}
