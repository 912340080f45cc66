import { expect, test } from "vitest";
import { agoWords, momentWords } from "./time-words.ts";

const NOW = new Date("2026-11-21T08:30:00Z").getTime();

test.each([
  ["2026-11-21T08:29:30Z", "just now"],
  ["2026-11-21T08:28:30Z", "1 minute ago"],
  ["2026-11-21T06:00:00Z", "2 hours ago"],
  ["2026-11-20T08:30:00Z", "November 20"],
  ["2026-11-21T08:31:00Z", "just now"],
])("%s is %s", (moment, words) => {
  expect(agoWords(moment, NOW)).toBe(words);
});

test("today and yesterday are those of the reader's time zone", () => {
  expect(momentWords("2026-11-21T07:14:00Z", NOW, "UTC")).toBe("Today, 07:14");
  expect(momentWords("2026-11-20T23:30:00Z", NOW, "UTC")).toBe("Yesterday, 23:30");
  expect(momentWords("2026-11-20T23:30:00Z", NOW, "Europe/Lisbon")).toBe("Yesterday, 23:30");
  expect(momentWords("2026-11-20T23:30:00Z", NOW, "Asia/Tokyo")).toBe("Today, 08:30");
  expect(momentWords("2026-11-14T11:45:00Z", NOW, "UTC")).toBe("Nov 14, 11:45");
});
