/** What an app's frame tells the admin shell. */
export type ToShell = FromMainFrame | FromAnyFrame;

/** Only the main frame moves the admin's address, title and navigation. */
export type FromMainFrame =
  | { type: "nav"; links: NavLink[] }
  | { type: "location"; path: string }
  | { type: "title"; title: string }
  | { type: "app-window"; id: string; src: string | null };

export type FromAnyFrame =
  | { type: "ask"; id: number; question: Question }
  | {
      type: "toast";
      id: string;
      message: string;
      isError: boolean;
      action?: string;
      durationInMs: number;
    }
  | { type: "toast-hide"; id: string }
  | { type: "loading"; isLoading: boolean }
  | { type: "open-top"; url: string }
  | { type: "save-bar"; id: string; bar: SaveBar | null }
  | { type: "close-window" };

export type Question =
  | { kind: "id-token" }
  | { kind: "leave" }
  | { kind: "pick"; options: PickOptions };

export type NavLink = { href: string; text: string; isHome: boolean };

export type SaveBar = {
  saveDisabled: boolean;
  saveLoading: boolean;
  discardDisabled: boolean;
  discardConfirmation: boolean;
};

export type PickOptions = {
  type: "product" | "variant" | "collection";
  multiple: boolean | number;
  query: string;
  selectionIds: string[];
  /** Products in draft, and archived ones, are offered too. */
  withInactive: boolean;
};

/** What the admin shell tells an app's frame. */
export type ToApp =
  | { type: "answer"; id: number; value: unknown }
  | { type: "navigate"; href: string }
  | { type: "save-bar-action"; id: string; action: "save" | "discard" }
  | { type: "toast-action" | "toast-dismiss"; id: string }
  | { type: "app-window-closed"; id: string };

const MARK = "simulated-shopify";

/** Posts a message so that the other side can tell it from others' messages. */
export function post(target: Window, origin: string, message: ToShell | ToApp): void {
  target.postMessage({ [MARK]: message }, origin);
}

function markedIn(event: MessageEvent): unknown {
  const { data }: { data: unknown } = event;
  return typeof data === "object" && data !== null && MARK in data ? data[MARK] : null;
}

/** The app's message in an event, or null when the event is not of this protocol. */
export function messageToShell(event: MessageEvent): ToShell | null {
  const message = markedIn(event);
  return isForShell(message) ? message : null;
}

/** The shell's message in an event, or null when the event is not of this protocol. */
export function messageToApp(event: MessageEvent): ToApp | null {
  const message = markedIn(event);
  return isForApp(message) ? message : null;
}

export function isFromMainFrame(message: ToShell): message is FromMainFrame {
  return ["nav", "location", "title", "app-window"].includes(message.type);
}

// Both sides are built together: a marked message has the protocol's shape.
const isForShell = (value: unknown): value is ToShell => hasType(value);
const isForApp = (value: unknown): value is ToApp => hasType(value);

const hasType = (value: unknown) => typeof value === "object" && value !== null && "type" in value;
