import { expect, test } from "vitest";
import { screenOf } from "./devices.ts";

const ROOM = { width: 600, height: 800 };

test("a desktop window has its true width, and the height that there is room for", () => {
  expect(screenOf("desktop", false, ROOM, false)).toEqual({
    width: 1200,
    height: 1600,
    bezel: 0,
    scale: 0.5,
  });
});

test("a phone is shown whole, with its bezel, upright or turned", () => {
  const upright = screenOf("phone", false, ROOM, false);
  expect(upright).toMatchObject({ width: 375, height: 812 });
  expect((upright.height + 2 * upright.bezel) * upright.scale).toBeCloseTo(ROOM.height);
  const turned = screenOf("phone", true, ROOM, false);
  expect(turned).toMatchObject({ width: 812, height: 375 });
  expect((turned.width + 2 * turned.bezel) * turned.scale).toBeCloseTo(ROOM.width);
});

test("nothing is enlarged, and no room gives no size", () => {
  expect(screenOf("phone", false, { width: 4_000, height: 4_000 }, false).scale).toBe(1);
  for (const device of ["desktop", "tablet", "phone"] as const)
    expect(screenOf(device, false, { width: 0, height: 0 }, false).scale).toBe(0);
});

test("on a phone its own edges are the bezel", () => {
  expect(screenOf("phone", false, { width: 375, height: 600 }, true)).toEqual({
    width: 375,
    height: 600,
    bezel: 0,
    scale: 1,
  });
});
