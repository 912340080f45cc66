import { expect, test } from "vitest";
import { capAmount, suggestedCaps } from "./cap-amount.ts";

test("what is typed in dollars is an amount in cents", () => {
  expect(capAmount("75", 5000)).toEqual({ kind: "amount", cents: 7500 });
  expect(capAmount(" $1,250.50 ", 5000)).toEqual({ kind: "amount", cents: 125_050 });
});

test.for([
  ["", "Enter the new cap."],
  ["a lot", "Enter an amount in dollars, such as 75 or 75.50."],
  ["75.505", "Enter an amount in dollars, such as 75 or 75.50."],
  ["-80", "Enter an amount in dollars, such as 75 or 75.50."],
  ["50.00", "Enter more than the present cap of $50.00."],
  ["10000.01", "At most $10,000.00."],
])("%j is no new cap", ([typed = "", reason = ""]) => {
  expect(capAmount(typed, 5000)).toEqual({ kind: "wrong", reason });
});

test("suggested caps are whole dollars above the present one and within the limit", () => {
  expect(suggestedCaps(5000)).toEqual([7500, 10_000, 20_000]);
  expect(suggestedCaps(400)).toEqual([600, 800, 1600]);
  expect(suggestedCaps(600_000)).toEqual([900_000]);
});
