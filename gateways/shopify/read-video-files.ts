import { z } from "zod";
import type { StoreVideo } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { readConnection } from "./read-connection.ts";
import { IMAGE_FIELDS, ImageNode, storeImageOf } from "./store-image.ts";

export const VIDEO_FIELDS = `
  id
  alt
  filename
  sources {
    url
    mimeType
    width
    height
  }
  preview {
    image {
      ${IMAGE_FIELDS}
    }
  }
`;

export const READ_VIDEO_FILES = `#graphql
  query ReadVideoFiles($first: Int!, $after: String, $query: String) {
    files(first: $first, after: $after, query: $query) {
      nodes {
        ... on Video {
          ${VIDEO_FIELDS}
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const VideoNode = z.object({
  id: z.string(),
  alt: z.string().nullable(),
  filename: z.string(),
  sources: z.array(
    z.object({ url: z.string(), mimeType: z.string(), width: z.number(), height: z.number() }),
  ),
  preview: z.object({ image: ImageNode.nullable() }).nullable(),
});

/** Files of other kinds leave an empty object. */
const FileNode = VideoNode.partial();

export const VIDEO_FILES = {
  operation: READ_VIDEO_FILES,
  field: "files",
  node: FileNode,
  pageSize: 20,
};

export const VIDEOS_ONLY = "media_type:VIDEO";

/** Up to 20 videos of the shop's files. */
export async function readVideoFiles(graphql: AdminGraphql): Promise<StoreVideo[]> {
  const variables = { query: VIDEOS_ONLY };
  return storeVideosOf(await readConnection(graphql, { ...VIDEO_FILES, limit: 20, variables }));
}

/** Those that Shopify has processed. */
export function storeVideosOf(nodes: z.infer<typeof FileNode>[]): StoreVideo[] {
  return nodes.flatMap((node) => {
    const video = VideoNode.safeParse(node);
    return video.success && video.data.sources.length > 0 ? [storeVideoOf(video.data)] : [];
  });
}

export function storeVideoOf(video: z.infer<typeof VideoNode>): StoreVideo {
  const [source] = video.sources;
  const image = video.preview?.image ?? null;
  return {
    id: video.id,
    alt: video.alt || video.filename,
    aspect_ratio: source && source.height > 0 ? source.width / source.height : 1,
    preview_image: image && storeImageOf(image),
    sources: video.sources.map(({ mimeType, ...rest }) => ({ ...rest, mime_type: mimeType })),
  };
}
