import type { MiddleView } from "../layout/panes.ts";

export const DEVICES = {
  desktop: { label: "Desktop", icon: "desktop", widthInPx: 1200 },
  tablet: { label: "Tablet", icon: "tablet", widthInPx: 768 },
  phone: { label: "Phone", icon: "mobile", widthInPx: 375 },
} as const;

export type Device = keyof typeof DEVICES;

const DEVICE_NAMES = ["desktop", "tablet", "phone"] as const;

export function DeviceButtons(props: { device: Device; onDevice(device: Device): void }) {
  return (
    <div className="segments" role="group" aria-label="Width">
      {DEVICE_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === props.device}
          aria-label={DEVICES[name].label}
          onClick={() => props.onDevice(name)}
        >
          <s-icon type={DEVICES[name].icon} size="small" />
          {name === props.device && <span>{DEVICES[name].label}</span>}
        </button>
      ))}
    </div>
  );
}

export function ViewButtons(props: { view: MiddleView; onView(view: MiddleView): void }) {
  return (
    <div className="segments view-buttons" role="group" aria-label="View">
      {(["preview", "code"] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === props.view}
          onClick={() => props.onView(name)}
        >
          {name === "preview" ? "Preview" : "Code"}
        </button>
      ))}
    </div>
  );
}
