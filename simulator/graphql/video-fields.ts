import type { SeedVideo } from "../seed/shop-seed.ts";
import { cdnOrigin } from "../world.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";
import { imageFields, READY_FILE } from "./image-fields.ts";

/** A `Video` of the shop's files. */
export function videoFields(call: Call, video: SeedVideo): Fields {
  const source = {
    url: `${cdnOrigin(call.world)}${video.path}`,
    mimeType: "video/mp4",
    format: "mp4",
    width: video.width,
    height: video.height,
    fileSize: null,
  };
  return {
    __typename: "Video",
    id: gid("Video", video.id),
    alt: video.alt,
    filename: video.path.split("/").at(-1) ?? "",
    duration: null,
    sources: [source],
    originalSource: source,
    preview: { image: imageFields(call, video.poster), status: "READY" },
    mediaContentType: "VIDEO",
    ...READY_FILE,
  };
}
