export const DEVICES = {
  desktop: { label: "Desktop", icon: "desktop", widthInPx: 1200, heightInPx: null, bezelInPx: 0 },
  tablet: { label: "Tablet", icon: "tablet", widthInPx: 768, heightInPx: 1024, bezelInPx: 22 },
  phone: { label: "Phone", icon: "mobile", widthInPx: 375, heightInPx: 812, bezelInPx: 12 },
} as const;

export type Device = keyof typeof DEVICES;

export const DEVICE_NAMES = ["desktop", "tablet", "phone"] as const;

/** A screen at its true size in CSS pixels, and the scale at which it fits into the room. */
export type Screen = { width: number; height: number; bezel: number; scale: number };

/** Narrower devices are shown whole; a desktop window is as high as there is room. */
export function screenOf(
  device: Device,
  isTurned: boolean,
  room: { width: number; height: number },
  isBare: boolean,
): Screen {
  const { widthInPx, heightInPx, bezelInPx } = DEVICES[device];
  if (heightInPx === null || isBare) {
    const scale = Math.max(0, Math.min(1, room.width / widthInPx));
    return { width: widthInPx, height: scale > 0 ? room.height / scale : 0, bezel: 0, scale };
  }
  const [width, height] = isTurned ? [heightInPx, widthInPx] : [widthInPx, heightInPx];
  const whole = { width: width + 2 * bezelInPx, height: height + 2 * bezelInPx };
  const scale = Math.min(1, room.width / whole.width, room.height / whole.height);
  return { width, height, bezel: bezelInPx, scale: Math.max(0, scale) };
}
