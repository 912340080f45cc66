import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { usd, UsdCents } from "./money.ts";

const cents = (amount: string | number, currencyCode = "USD") =>
  UsdCents.safeParse({ amount, currencyCode });

test.for([
  ["29.0", 2900],
  ["29", 2900],
  ["0.07", 7],
  ["19.99", 1999],
  ["2.5", 250],
  ["1.1000", 110],
  [4.35, 435],
])("%s dollars are %i cents", ([amount, expected]) => {
  expect(cents(amount ?? "").data).toBe(expected);
});

test.for(["", "-1.00", "1.005", "1e3", "NaN", "1,00", "12345678901.00", " 1"])(
  "%s is refused",
  (amount) => {
    expect(cents(amount).success).toBe(false);
  },
);

test("another currency is refused", () => {
  expect(cents("1.00", "EUR").success).toBe(false);
});

test("every amount survives the way to Shopify and back", () => {
  assert(
    property(integer({ min: 0, max: 99_999_999_999 }), (amount) => {
      expect(UsdCents.parse(usd(amount))).toBe(amount);
    }),
  );
});

test.for([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("%s cents are never sent", (amount) => {
  expect(() => usd(amount)).toThrow(RangeError);
});
