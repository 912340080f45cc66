import type { StoreData } from "#liquid/engine/store-data.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { PreviewInput } from "./messages.ts";

/** From the page into the frame that draws thumbnails. */
export type ToThumbnailFrame =
  | { type: "start"; workerSource: string; store: StoreData; look: ThemeLook }
  | {
      type: "render";
      id: number;
      input: PreviewInput;
      picture: { background: string | null } | null;
    };

/** What a picture is painted from. */
export type ThumbnailScene = {
  html: string;
  css: string;
  /** Around the section; null leaves the theme's own. */
  background: string | null;
  /** What the theme's own pages have on their body. */
  bodyClass: string;
  /** Of the theme, as CSS. */
  rootFontSize: string;
};

/** What a section looks like, as text; it is shown where no script runs. */
export type Thumbnail = {
  html: string;
  stylesheet: string;
  /** WebP, where it was asked for and could be painted. */
  picture: ArrayBuffer | null;
};

/** From the frame to the page; a section that took too long has none. */
export type FromThumbnailFrame =
  | { type: "ready" }
  | { type: "thumbnail"; id: number; thumbnail: Thumbnail | null };

/** No section that can be published draws more than this. */
const LIMIT_IN_CHARACTERS = 2_000_000;

const PICTURE_LIMIT_IN_BYTES = 60 * 1024;

/** Reads a message from the frame, where strangers' Liquid ran; null for anything that is not one of ours. */
export function readFromThumbnailFrame(data: unknown): FromThumbnailFrame | null {
  const type = member(data, "type");
  if (type === "ready") return { type };
  const id = member(data, "id");
  if (type !== "thumbnail" || typeof id !== "number") return null;
  return { type, id, thumbnail: readThumbnail(member(data, "thumbnail")) };
}

function readThumbnail(value: unknown): Thumbnail | null {
  const html = member(value, "html");
  const stylesheet = member(value, "stylesheet");
  if (typeof html !== "string" || typeof stylesheet !== "string") return null;
  if (html.length + stylesheet.length > LIMIT_IN_CHARACTERS) return null;
  const picture = member(value, "picture");
  const isPicture = picture instanceof ArrayBuffer && picture.byteLength <= PICTURE_LIMIT_IN_BYTES;
  return { html, stylesheet, picture: isPicture ? picture : null };
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
