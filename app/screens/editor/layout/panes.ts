import type { ReactNode } from "react";
import type { Device } from "../preview/devices.ts";

export type MiddleView = "preview" | "code";

/** How a preview stands in its place. */
export type PreviewPlace = {
  firstDevice: Device;
  isStrip?: boolean;
  isEdgeToEdge?: boolean;
  isBesideCode?: boolean;
};

/** The editor's parts; the layout says where each one stands. */
export type Panes = {
  view: MiddleView;
  chat: ReactNode;
  renderPreview(place: PreviewPlace): ReactNode;
  code: ReactNode;
  settings: ReactNode;
  /** Goes up when a block is chosen in the preview: its settings should come into view. */
  settingsCalls: number;
  /** An element is being picked: the preview should be in view. */
  isPicking: boolean;
  /** Goes up when one was picked: the chat should come into view. */
  chatCalls: number;
  /** The newest version's id; on phones a new one is announced at its tab. */
  newestVersionId: string | null;
  /** What stands under the preview on phones. */
  renderPhoneActions(toChat: () => void): ReactNode;
};
