import type { StoreExternalVideo, StoreModel, StoreVideo } from "../store-data.ts";
import { liquidObject, LiquidFloat } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";

/** An uploaded video with its poster. */
export function videoObject(video: StoreVideo, position = 1): LiquidObject {
  return liquidObject(
    { name: "Video" },
    {
      ...mediaFields(video, "video", position),
      aspect_ratio: new LiquidFloat(video.aspect_ratio),
      duration: video.duration_in_ms ?? 0,
      sources: video.sources.map((source) =>
        liquidObject(
          { name: "VideoSource" },
          { ...source, format: /mpegurl/i.test(source.mime_type) ? "m3u8" : format(source) },
        ),
      ),
    },
  );
}

/** A video of YouTube or Vimeo. */
export function externalVideoObject(video: StoreExternalVideo, position = 1): LiquidObject {
  return liquidObject(
    { name: "ExternalVideo" },
    {
      ...mediaFields(video, "external_video", position),
      aspect_ratio: new LiquidFloat(video.aspect_ratio),
      external_id: video.external_id,
      host: video.host,
    },
  );
}

/** A model that can be turned and put into a room. */
export function modelObject(model: StoreModel, position = 1): LiquidObject {
  return liquidObject(
    { name: "Model" },
    {
      ...mediaFields(model, "model", position),
      sources: model.sources.map((source) => liquidObject({ name: "ModelSource" }, source)),
    },
  );
}

function mediaFields(
  { id, alt, preview_image }: Pick<StoreModel, "id" | "alt" | "preview_image">,
  type: string,
  position: number,
): LiquidObject {
  const preview = preview_image ? imageObject(preview_image) : undefined;
  return { id, alt, media_type: type, position, preview_image: preview };
}

function format({ mime_type }: { mime_type: string }): string | undefined {
  return mime_type.split("/")[1];
}
