import type { SeedImage } from "../seed/shop-seed.ts";
import { cdnOrigin } from "../world.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";

const UPLOADED = "2026-01-12T09:30:00Z";

/** Of every file: Shopify has taken it in. */
export const READY_FILE = {
  status: "READY",
  fileStatus: "READY",
  fileErrors: [],
  mediaErrors: [],
  mediaWarnings: [],
  createdAt: UPLOADED,
  updatedAt: UPLOADED,
};

/** An `Image` of a product, collection or article. */
export function imageFields({ world }: Call, image: SeedImage): Fields {
  const url = `${cdnOrigin(world)}${image.path}`;
  return {
    id: gid("ImageSource", image.id),
    altText: image.alt === "" ? null : image.alt,
    width: image.width,
    height: image.height,
    url: ({ transform }: Record<string, unknown>) => sized(url, transform),
    src: url,
    originalSrc: url,
    transformedSrc: (args: Record<string, unknown>) => sized(url, args),
    thumbhash: null,
  };
}

/** A `MediaImage`: of a product, or a file of the shop. */
export function mediaImageFields(call: Call, image: SeedImage): Fields {
  const fields = imageFields(call, image);
  return {
    __typename: "MediaImage",
    id: gid("MediaImage", image.id),
    alt: fields["altText"],
    image: fields,
    preview: { image: fields, status: "READY" },
    mediaContentType: "IMAGE",
    mimeType: image.path.endsWith(".svg") ? "image/svg+xml" : "image/jpeg",
    ...READY_FILE,
    originalSource: { url: fields["src"], fileSize: null },
  };
}

/** The drawn pictures have every size: width and height only travel in the address. */
function sized(url: string, transform: unknown): string {
  if (typeof transform !== "object" || transform === null) return url;
  const { maxWidth, maxHeight }: { maxWidth?: unknown; maxHeight?: unknown } = transform;
  const parameters = new URLSearchParams();
  if (typeof maxWidth === "number") parameters.set("width", String(maxWidth));
  if (typeof maxHeight === "number") parameters.set("height", String(maxHeight));
  return parameters.size === 0 ? url : `${url}?${parameters}`;
}
