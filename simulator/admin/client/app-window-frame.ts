import { make, makeButton } from "./make.ts";
import { postJson, shellConfig } from "./shell-config.ts";
import { confirmLeaving, forgetSaveBar } from "./shell-save-bar.ts";

type OpenWindow = {
  id: string;
  dialog: HTMLElement;
  frame: HTMLIFrameElement;
  onClose: () => void;
};

let open: OpenWindow | null = null;

/** The frame of the window that is open, for telling its messages from others'. */
export function windowFrame(): HTMLIFrameElement | null {
  return open?.frame ?? null;
}

/** Opens a page of the app over the whole admin, or leads the open one elsewhere. */
export async function openAppWindow(id: string, path: string, onClose: () => void): Promise<void> {
  const { url } = await postJson(`${shellConfig.storePath}/embedded-url`, { path });
  if (open?.id === id) {
    open.frame.src = String(url);
    return;
  }
  removeAppWindow();
  const frame = make("iframe", {
    name: "app-window",
    title: `${shellConfig.appName}, full window`,
    src: String(url),
    allow: "clipboard-write; clipboard-read; fullscreen",
  });
  const close = makeButton("Close", () => void closeAppWindow());
  const dialog = make(
    "section",
    {
      class: "app-window",
      role: "dialog",
      "aria-modal": "true",
      "aria-label": shellConfig.appName,
    },
    make(
      "div",
      { class: "app-bar" },
      appIcon(),
      make("h1", {}, shellConfig.appName),
      make("span", { class: "spacer" }),
      close,
    ),
    frame,
  );
  document.body.append(dialog);
  open = { id, dialog, frame, onClose };
  frame.focus();
}

/** The merchant, or the page itself, closes the window: unsaved changes are asked about. */
export async function closeAppWindow(): Promise<void> {
  if (open === null || !(await confirmLeaving())) return;
  const { onClose } = open;
  removeAppWindow();
  onClose();
}

/** Takes the window away without asking: the app itself wants it gone. */
export function removeAppWindow(): void {
  if (open === null) return;
  forgetSaveBar();
  open.dialog.remove();
  open = null;
}

function appIcon(): Node {
  return (
    document.querySelector(".app-bar .app-icon")?.cloneNode(true) ?? document.createTextNode("")
  );
}
