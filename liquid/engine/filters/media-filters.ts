import type { FilterFamily } from "../filter.ts";
import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import type { Scene } from "../scene.ts";
import { isRecord, ownProperty } from "../values.ts";
import { imageSource } from "./image-filters.ts";

export const MEDIA_FILTERS: FilterFamily = {
  video_tag: (input, _args, { named }) => videoTag(input, named),
  external_video_url: (input, _args, { named, scene }) => externalVideoUrl(input, named, scene),
  external_video_tag: (input, _args, { named, scene }) => externalVideoTag(input, named, scene),
  media_tag: (input, _args, { named, scene }) => {
    const type = ownProperty(input, "media_type");
    if (type === "video") return videoTag(input, { controls: true, ...named });
    if (type === "external_video") return externalVideoTag(input, named, scene);
    if (type === "model") return modelViewerTag(input, named);
    return pictureTag(input, named);
  },
  model_viewer_tag: (input, _args, { named }) => modelViewerTag(input, named),
};

const FLAGS = ["autoplay", "loop", "muted", "controls"];
const POSTER_WIDTH_IN_PIXELS = 100;
const HLS = /mpegurl/i;

function videoTag(video: unknown, named: Record<string, unknown>): string {
  const all = sourcesOf(video);
  if (all.length === 0) return "";
  const { image_size: size, preload = "metadata", poster, ...rest } = named;
  const preview = posterUrl(video, size);
  // A video that loops is kept by the browser, which streams cannot be.
  const sources = rest["loop"] ? all.filter(({ mime_type }) => !HLS.test(String(mime_type))) : all;
  const html = attributesHtml({
    playsinline: "playsinline",
    ...Object.fromEntries(FLAGS.filter((name) => rest[name]).map((name) => [name, name])),
    preload,
    "aria-label": ownProperty(video, "alt"),
    poster: poster ?? preview,
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([name]) => !FLAGS.includes(name))
        .map(([name, value]) => [name, value === true ? name : value]),
    ),
  });
  const children = sources.map(
    (source) => `<source${attributesHtml({ src: source["url"], type: source["mime_type"] })}>`,
  );
  const fallback = preview === undefined ? "" : `<img${attributesHtml({ src: preview })}>`;
  return `<video${html}>${children.join("")}${fallback}</video>`;
}

function modelViewerTag(model: unknown, named: Record<string, unknown>): string {
  const [source] = sourcesOf(model);
  if (!source) return "";
  const { image_size: size, ...attributes } = named;
  const html = attributesHtml({
    src: source["url"],
    "camera-controls": "true",
    style: "--poster-color: transparent;",
    "data-shopify-feature": "1.12",
    alt: ownProperty(model, "alt"),
    poster: posterUrl(model, size),
    ...attributes,
  });
  return `<model-viewer${html}></model-viewer>`;
}

function pictureTag(image: unknown, named: Record<string, unknown>): string {
  const { image_size: size, ...attributes } = named;
  const source = imageSource(image);
  if (source === "") return "";
  const src = size === undefined ? source : sizedUrl(source, size);
  return `<img${attributesHtml({ src, alt: ownProperty(image, "alt"), ...attributes })}>`;
}

/** @returns undefined for media without a preview picture. */
function posterUrl(media: unknown, size: unknown): string | undefined {
  const preview = imageSource(ownProperty(media, "preview_image"));
  return preview === "" ? undefined : sizedUrl(preview, size ?? POSTER_WIDTH_IN_PIXELS);
}

/** @param size `400x`, `400x300` or a number: the width counts. */
function sizedUrl(url: string, size: unknown): string {
  const width = Number.parseInt(outputText(size), 10);
  if (!(width > 0)) return url;
  return `${url}${url.includes("?") ? "&" : "?"}width=${width}`;
}

function sourcesOf(media: unknown): Record<string, unknown>[] {
  const sources = ownProperty(media, "sources");
  return Array.isArray(sources) ? sources.filter(isRecord) : [];
}

/** The player's address; its parameters are sorted, and a theme's overrule the usual ones. */
function externalVideoUrl(
  video: unknown,
  parameters: Record<string, unknown>,
  { globals }: Scene,
): string {
  const host = ownProperty(video, "host") ?? ownProperty(video, "type");
  const id = ownProperty(video, "external_id") ?? ownProperty(video, "id");
  if (id === undefined) return "";
  const origin = ownProperty(globals["request"], "origin");
  const usual =
    host === "vimeo"
      ? { byline: 0, controls: 1, playsinline: 1, portrait: 0, title: 0 }
      : { controls: 1, enablejsapi: 1, modestbranding: 1, origin, playsinline: 1, rel: 0 };
  const query = Object.entries({ ...usual, ...parameters })
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(flag(value))}`)
    .join("&");
  const player =
    host === "vimeo" ? "https://player.vimeo.com/video/" : "https://www.youtube.com/embed/";
  return `${player}${encodeURIComponent(outputText(id))}?${query}`;
}

function flag(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return outputText(value);
}

function externalVideoTag(input: unknown, named: Record<string, unknown>, scene: Scene): string {
  const url = typeof input === "string" ? input : externalVideoUrl(input, {}, scene);
  if (url === "") return "";
  const { image_size: _size, ...attributes } = named;
  const html = attributesHtml({
    frameborder: "0",
    allow: "accelerometer; autoplay; encrypted-media; gyroscope; picture-in-picture",
    allowfullscreen: "allowfullscreen",
    src: url,
    title: videoTitle(input, url, scene),
    ...attributes,
  });
  return `<iframe${html}></iframe>`;
}

/** The video's own text, or the title of the page's product. */
function videoTitle(input: unknown, url: string, { globals }: Scene): unknown {
  const product = globals["product"];
  const media = ownProperty(product, "media");
  const video =
    typeof input === "string" && Array.isArray(media)
      ? media.find((each) => {
          const id = ownProperty(each, "external_id");
          return id !== undefined && url.includes(outputText(id));
        })
      : input;
  const alt = ownProperty(video, "alt");
  return alt === undefined || alt === "" ? ownProperty(product, "title") : alt;
}
