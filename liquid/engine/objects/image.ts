import type { StoreImage } from "../store-data.ts";
import { liquidObject, LiquidFloat } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** Where a picture stands in a product. */
export type ImagePlace = { position?: number; productId?: number; variants?: () => LiquidObject[] };

/** A picture, as products, collections and image settings hold it. */
export function imageObject(image: StoreImage, place: ImagePlace = {}): LiquidObject {
  const { position = 1, productId, variants = () => [] } = place;
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
      product_id: productId,
      presentation: liquidObject(
        { name: "ImagePresentation" },
        { focal_point: image.focal_point ? focalPoint(image.focal_point) : undefined },
      ),
      metafields: {},
    },
    {
      variants,
      "attached_to_variant?": () => variants().length > 0,
    },
  );
  object["preview_image"] = object;
  return object;
}

function focalPoint({ x, y }: { x: number; y: number }): LiquidObject {
  return liquidObject({ name: "FocalPoint", text: `${x}% ${y}%` }, { x, y });
}

function aspectRatio({ width, height }: StoreImage): LiquidFloat {
  return new LiquidFloat(height > 0 ? Math.round((width / height) * 1_000) / 1_000 : 1);
}
