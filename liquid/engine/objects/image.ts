import type { StoreImage, StoreVideo } from "../store-data.ts";
import { liquidObject, LiquidFloat } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** A picture, as products, collections and image settings hold it. */
export function imageObject(image: StoreImage, position = 1): LiquidObject {
  const object = liquidObject(
    { name: "Image", text: image.src, json: () => image.src },
    {
      id: image.id,
      src: image.src,
      alt: image.alt,
      width: image.width,
      height: image.height,
      aspect_ratio: aspectRatio(image),
      position,
      media_type: "image",
      attached_to_variant: false,
      variants: [],
      presentation: liquidObject(
        { name: "ImagePresentation" },
        { focal_point: image.focal_point ? focalPoint(image.focal_point) : undefined },
      ),
      metafields: {},
    },
  );
  object["preview_image"] = object;
  return object;
}

/** An uploaded video with its poster. */
export function videoObject(video: StoreVideo): LiquidObject {
  return liquidObject(
    { name: "Video" },
    {
      id: video.id,
      alt: video.alt,
      aspect_ratio: new LiquidFloat(video.aspect_ratio),
      media_type: "video",
      preview_image: video.preview_image ? imageObject(video.preview_image) : undefined,
      sources: video.sources.map((source) => ({
        ...source,
        format: source.mime_type.split("/")[1],
      })),
    },
  );
}

function focalPoint({ x, y }: { x: number; y: number }): LiquidObject {
  return liquidObject({ name: "FocalPoint", text: `${x}% ${y}%` }, { x, y });
}

function aspectRatio({ width, height }: StoreImage): LiquidFloat {
  return new LiquidFloat(height > 0 ? Math.round((width / height) * 1_000) / 1_000 : 1);
}
