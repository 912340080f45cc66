import type { FrameView } from "#app/ui/section-preview/frame-view.ts";
import { Popover } from "../header/popover.tsx";
import type { MiddleView } from "../layout/panes.ts";
import { DEVICE_NAMES, DEVICES } from "./devices.ts";
import type { PreviewView } from "./use-preview-view.ts";

export function DeviceButtons({ shown }: { shown: PreviewView }) {
  return (
    <>
      <div className="segments" role="group" aria-label="Width">
        {DEVICE_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === shown.device}
            aria-label={DEVICES[name].label}
            onClick={() => shown.chooseDevice(name)}
          >
            <s-icon type={DEVICES[name].icon} size="small" />
            {name === shown.device && <span>{DEVICES[name].label}</span>}
          </button>
        ))}
      </div>
      {shown.device !== "desktop" && (
        <button
          type="button"
          className="icon-button preview-turn"
          aria-label="Turn the device"
          title="Turn the device"
          aria-pressed={shown.isTurned}
          onClick={shown.turn}
        >
          <s-icon type="rotate-right" size="small" />
        </button>
      )}
    </>
  );
}

const OPTIONS: { name: keyof FrameView; label: string; details: string }[] = [
  { name: "isDark", label: "Dark page", details: "As on a page of a dark theme" },
  {
    name: "isStill",
    label: "Reduced motion",
    details: "As for visitors who asked for less motion",
  },
  { name: "isRightToLeft", label: "Right to left", details: "As in Arabic or Hebrew" },
];

export function PageOptions({ shown }: { shown: PreviewView }) {
  const count = OPTIONS.filter(({ name }) => shown.view[name]).length;
  return (
    <Popover
      className="page-options"
      label="Page options"
      button={
        <>
          <s-icon type="adjust" size="small" />
          <span className="visually-hidden">Page options{count > 0 ? `, ${count} on` : ""}</span>
          {count > 0 && <span aria-hidden="true">{count}</span>}
        </>
      }
    >
      {() => (
        <ul className="page-options-list">
          {OPTIONS.map(({ name, label, details }) => (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={shown.view[name]}
                  onChange={(event) => shown.changeView({ [name]: event.currentTarget.checked })}
                />
                <span>
                  <b>{label}</b>
                  <small>{details}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </Popover>
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
