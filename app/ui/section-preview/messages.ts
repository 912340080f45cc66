import type { SectionRenderInput } from "#liquid/engine/render-section.ts";
import type { RenderProblem } from "#liquid/engine/problem.ts";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";

/** What the page needs to show a section; fetched once, the same for all versions. */
export type PreviewData = {
  store: StoreData;
  look: ThemeLook;
  /** Hosts that the frame may load images, fonts and media from; no others. */
  mediaOrigins: string[];
};

/** A section as it is now, without the shop's data, which the frame has. */
export type PreviewInput = Omit<SectionRenderInput, "store" | "look">;

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
  | { type: "render"; input: PreviewInput }
  /** Boxes where the first version will stand. */
  | { type: "sketch" }
  | { type: "select-block"; block: SelectedBlock | null; scroll: boolean; scale: number };

/** A block to be marked in the preview, with the name that its mark bears. */
export type SelectedBlock = { id: string; label: string };

/** From the frame to the page. Strangers' scripts run in there too: nothing of it is believed blindly. */
export type FromFrame =
  | { type: "ready" }
  | { type: "rendered"; errors: RenderProblem[]; durationMs: number; isShown: boolean }
  | { type: "too-slow" }
  | { type: "block-clicked"; blockId: string }
  | { type: "scrolled"; top: number }
  | { type: "script-error"; message: string };

/** Reads a message from the frame; null for anything that is not one of ours. */
export function readFromFrame(data: unknown): FromFrame | null {
  if (typeof data !== "object" || data === null || !("type" in data)) return null;
  const message: { type: unknown; [member: string]: unknown } = { ...data, type: data.type };
  switch (message.type) {
    case "ready":
    case "too-slow":
      return { type: message.type };
    case "rendered":
      return {
        type: "rendered",
        errors: readErrors(message["errors"]),
        durationMs: Number(message["durationMs"]) || 0,
        isShown: message["isShown"] === true,
      };
    case "block-clicked":
      return { type: "block-clicked", blockId: String(message["blockId"]).slice(0, 200) };
    case "scrolled":
      return { type: "scrolled", top: Number(message["top"]) || 0 };
    case "script-error":
      return { type: "script-error", message: String(message["message"]).slice(0, 500) };
    default:
      return null;
  }
}

function readErrors(value: unknown): RenderProblem[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 50).map((error: unknown) => ({
    message: String(readMember(error, "message")).slice(0, 500),
    line: Number(readMember(error, "line")) || 1,
  }));
}

function readMember(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
