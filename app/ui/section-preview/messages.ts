import type { ThemeSummary } from "#app/theme-summary.server.ts";
import type { SectionRenderInput } from "#liquid/engine/render-section.ts";
import type { RenderProblem } from "#liquid/engine/problem.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { BlockNames } from "./element-words.ts";
import type { FrameView } from "./frame-view.ts";
import { readPickedElement, type PickedElement } from "./picked-element.ts";

/** What the page needs to show a section; fetched once, the same for all versions. */
export type PreviewData = {
  store: StoreData;
  look: ThemeLook;
  theme: ThemeSummary;
  /** Hosts that the frame may load images, fonts and media from; no others. */
  mediaOrigins: string[];
};

/** A section as it is now, without the shop's data, which the frame has. */
export type PreviewInput = Omit<SectionRenderInput, "store" | "look">;

/** As it travels: code that is still the same stays where it is. */
export type SentInput = Omit<PreviewInput, "code"> & { code?: string };

/** From the page into the frame. */
export type ToFrame =
  | {
      type: "start";
      workerSource: string;
      store: StoreData;
      look: ThemeLook;
      /** Where the frame that stood here before was scrolled to, in pixels. */
      scrollTop: number;
    }
  /** The shop's data with more in it, such as a product that was just chosen. */
  | { type: "data"; store: StoreData; look: ThemeLook }
  | { type: "render"; input: SentInput }
  | { type: "view"; view: FrameView }
  /** Boxes where the first version will stand. */
  | { type: "sketch" }
  | { type: "select-block"; block: SelectedBlock | null; scroll: boolean; scale: number }
  | { type: "pick"; isOn: boolean; blockNames: BlockNames; scale: number };

/** A block to be marked in the preview, with the name that its mark bears. */
export type SelectedBlock = { id: string; label: string };

/** From the frame to the page. Strangers' scripts run in there too: nothing of it is believed blindly. */
export type FromFrame =
  | { type: "ready" }
  | { type: "rendered"; errors: RenderProblem[]; durationMs: number; isShown: boolean }
  | { type: "too-slow" }
  | { type: "block-clicked"; blockId: string }
  /** A link or a form that would have led away. */
  | { type: "held"; what: "link" | "form"; address: string }
  | { type: "scrolled"; top: number }
  | { type: "candidate"; words: string }
  | { type: "picked"; element: PickedElement; blockId: string | null }
  | { type: "pick-cancelled" }
  | { type: "script-error"; message: string };

const LONGEST_ID = 200;

/** Reads a message from the frame; null for anything that is not one of ours. */
export function readFromFrame(data: unknown): FromFrame | null {
  if (typeof data !== "object" || data === null || !("type" in data)) return null;
  const message: { type: unknown; [member: string]: unknown } = { ...data, type: data.type };
  switch (message.type) {
    case "ready":
    case "too-slow":
    case "pick-cancelled":
      return { type: message.type };
    case "rendered":
      return {
        type: "rendered",
        errors: readErrors(message["errors"]),
        durationMs: Number(message["durationMs"]) || 0,
        isShown: message["isShown"] === true,
      };
    case "block-clicked":
      return { type: "block-clicked", blockId: textOf(message["blockId"], LONGEST_ID) };
    case "held": {
      const what = message["what"] === "form" ? "form" : "link";
      return { type: "held", what, address: textOf(message["address"], 300) };
    }
    case "scrolled":
      return { type: "scrolled", top: Number(message["top"]) || 0 };
    case "candidate":
      return { type: "candidate", words: textOf(message["words"], 120) };
    case "picked":
      return readPicked(message);
    case "script-error":
      return { type: "script-error", message: textOf(message["message"], 500) };
    default:
      return null;
  }
}

function readPicked(message: Record<string, unknown>): FromFrame | null {
  const element = readPickedElement(message["element"]);
  const { blockId } = message;
  if (element === null) return null;
  return {
    type: "picked",
    element,
    blockId: typeof blockId === "string" ? blockId.slice(0, LONGEST_ID) : null,
  };
}

function readErrors(value: unknown): RenderProblem[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 50).map((error: unknown) => ({
    message: textOf(readMember(error, "message"), 500),
    line: Number(readMember(error, "line")) || 1,
  }));
}

/** A symbol or an object without a text of its own cannot be turned into one. */
function textOf(value: unknown, limit: number): string {
  return typeof value === "string" ? value.slice(0, limit) : "";
}

function readMember(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
