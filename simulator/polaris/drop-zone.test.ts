import { expect, test } from "vitest";
import { accepts } from "./drop-zone.ts";

const photo = { name: "Pot.PNG", type: "image/png" };

test.each(["", "*/*", "image/*", ".png", "image/png", "application/pdf, .png"])(
  "a picture fits %s",
  (list) => {
    expect(accepts(list, photo)).toBe(true);
  },
);

test.each(["video/*", ".pdf", "image/jpeg"])("a picture does not fit %s", (list) => {
  expect(accepts(list, photo)).toBe(false);
});
