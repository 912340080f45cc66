import { useEffect, useState } from "react";
import type { FrameView } from "#app/ui/section-preview/frame-view.ts";
import { browserStorage } from "../layout/browser-storage.ts";
import { DEVICE_NAMES, type Device } from "./devices.ts";

const KEY = "preview-view";

type Kept = FrameView & {
  isTurned: boolean;
  /** Chosen where a desktop, or beside the code a phone, is shown first. */
  devices: Partial<Record<Device, Device>>;
};

const NOTHING_CHOSEN: Kept = {
  isDark: false,
  isStill: false,
  isRightToLeft: false,
  isTurned: false,
  devices: {},
};

/** How the preview is looked at, as it was chosen in this browser. */
export function usePreviewView(firstDevice: Device) {
  const [kept, setKept] = useState<Kept>(NOTHING_CHOSEN);
  // The server does not know it: the first page shows what is usual.
  useEffect(() => setKept(readKept(browserStorage.getItem(KEY))), []);
  const change = (next: Partial<Kept>) => {
    const all = { ...kept, ...next };
    setKept(all);
    browserStorage.setItem(KEY, JSON.stringify(all));
  };
  const { devices, isTurned, ...view } = kept;
  const { isDark, isStill, isRightToLeft } = view;
  const [frameView, setFrameView] = useState<FrameView>(view);
  const isSame =
    frameView.isDark === isDark &&
    frameView.isStill === isStill &&
    frameView.isRightToLeft === isRightToLeft;
  if (!isSame) setFrameView({ isDark, isStill, isRightToLeft });
  return {
    device: devices[firstDevice] ?? firstDevice,
    isTurned,
    view: frameView,
    chooseDevice: (device: Device) => change({ devices: { ...devices, [firstDevice]: device } }),
    turn: () => change({ isTurned: !isTurned }),
    changeView: (next: Partial<FrameView>) => change(next),
  };
}

export type PreviewView = ReturnType<typeof usePreviewView>;

/** What another version of this page, or somebody by hand, has written there may be anything. */
function readKept(text: string | null): Kept {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    if (typeof read !== "object" || read === null) return NOTHING_CHOSEN;
    const isOn = (name: string) => Reflect.get(read, name) === true;
    return {
      isDark: isOn("isDark"),
      isStill: isOn("isStill"),
      isRightToLeft: isOn("isRightToLeft"),
      isTurned: isOn("isTurned"),
      devices: readDevices(Reflect.get(read, "devices")),
    };
  } catch {
    return NOTHING_CHOSEN;
  }
}

function readDevices(value: unknown): Kept["devices"] {
  if (typeof value !== "object" || value === null) return {};
  const deviceAt = (place: Device) =>
    DEVICE_NAMES.find((name) => name === Reflect.get(value, place));
  const [desktop, phone] = [deviceAt("desktop"), deviceAt("phone")];
  return { ...(desktop ? { desktop } : {}), ...(phone ? { phone } : {}) };
}
