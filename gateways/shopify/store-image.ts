import { z } from "zod";
import type { StoreImage } from "#liquid/engine/store-data.ts";
import { legacyId } from "./legacy-id.ts";

export const IMAGE_FIELDS = `
  id
  url
  altText
  width
  height
`;

/** Shopify has no size for a picture that it has not processed. */
export const ImageNode = z.object({
  id: z.string().nullable(),
  url: z.string(),
  altText: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
});

export function storeImageOf(image: z.infer<typeof ImageNode>): StoreImage {
  return {
    id: image.id === null ? image.url : String(legacyId(image.id)),
    src: image.url,
    alt: image.altText ?? "",
    width: image.width ?? 0,
    height: image.height ?? 0,
  };
}
