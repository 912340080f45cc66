import { palette as p } from "./palette.ts";
import { branch } from "./stems.ts";
import type { VesselLook } from "./vessels.ts";

/** Walls and tables that the studio photographs its pots on. */
export const backdrops = {
  sand: { wall: "#ead9c6", table: p.oat },
  sage: { wall: "#dfe4dc", table: "#c9cfc2" },
  blush: { wall: p.blush, table: "#e2bda6" },
  mist: { wall: p.mist, table: "#bccacd" },
  linen: { wall: "#ece6da", table: "#d7ccb9" },
  clay: { wall: "#d49a76", table: "#a9623e" },
  rose: { wall: "#e8d3cb", table: "#d6b4a8" },
  forest: { wall: "#3d5147", table: "#2c3b33" },
  night: { wall: "#4a3a33", table: "#36291f", sun: false },
};

/** The studio's plain glaze. */
export const bone: VesselLook = { glaze: p.bone, speckled: true };

export const arch = (color: string, x = 204, radius = 122) => ({ x, y: 190, radius, color });

export const eucalyptus = (x: number, y: number, size = 1): string =>
  branch(x + 2, y, 112 * size, 46, p.moss, { length: 13, width: 7 }) +
  branch(x, y + 2, 98 * size, -42, "#6f8674", { count: 8, length: 12, width: 6.5 });
