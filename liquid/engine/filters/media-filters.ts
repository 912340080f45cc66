import type { FilterFamily } from "../filter.ts";
import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { isRecord, ownProperty } from "../values.ts";
import { imageSource } from "./image-filters.ts";

export const MEDIA_FILTERS: FilterFamily = {
  video_tag: (input, _args, { named }) => videoTag(input, named),
  external_video_url: (input, _args, { named }) => externalVideoUrl(input, named),
  external_video_tag: (input, _args, { named }) =>
    externalVideoTag(typeof input === "string" ? input : externalVideoUrl(input, {}), named),
  media_tag: (input, _args, { named }) => {
    const type = ownProperty(input, "media_type");
    if (type === "video") return videoTag(input, named);
    if (type === "external_video") return externalVideoTag(externalVideoUrl(input, {}), named);
    const { image_size: _size, ...attributes } = named;
    const source = imageSource(input);
    return source === ""
      ? ""
      : `<img${attributesHtml({ src: source, alt: ownProperty(input, "alt"), ...attributes })}>`;
  },
  model_viewer_tag: (input, _args, { named }) => {
    const [source] = sourcesOf(input);
    const { image_size: _size, ...attributes } = named;
    return `<model-viewer${attributesHtml({ src: ownProperty(source, "url"), alt: ownProperty(input, "alt"), "camera-controls": true, ...attributes })}></model-viewer>`;
  },
};

function videoTag(video: unknown, named: Record<string, unknown>): string {
  const sources = sourcesOf(video);
  if (sources.length === 0) return "";
  const { image_size: size, poster, ...attributes } = named;
  const preview = imageSource(ownProperty(video, "preview_image"));
  const sized =
    size === undefined || preview === ""
      ? preview
      : `${preview}${preview.includes("?") ? "&" : "?"}width=${Number.parseInt(outputText(size), 10)}`;
  const html = attributesHtml({
    playsinline: "playsinline",
    preload: "metadata",
    "aria-label": ownProperty(video, "alt"),
    poster: poster ?? (sized === "" ? undefined : sized),
    ...flags(attributes),
  });
  const children = sources.map(
    (source) => `<source${attributesHtml({ src: source["url"], type: source["mime_type"] })}>`,
  );
  return `<video${html}>${children.join("")}</video>`;
}

/** `loop: true` prints as `loop="loop"`. */
function flags(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value === true ? name : value]),
  );
}

function sourcesOf(media: unknown): Record<string, unknown>[] {
  const sources = ownProperty(media, "sources");
  return Array.isArray(sources) ? sources.filter(isRecord) : [];
}

function externalVideoUrl(video: unknown, parameters: Record<string, unknown>): string {
  const host = ownProperty(video, "host") ?? ownProperty(video, "type");
  const id = ownProperty(video, "external_id") ?? ownProperty(video, "id");
  if (id === undefined) return "";
  const base =
    host === "vimeo" ? "https://player.vimeo.com/video/" : "https://www.youtube.com/embed/";
  const query = Object.entries(parameters)
    .map(
      ([name, value]) => `${name}=${encodeURIComponent(value === true ? "1" : outputText(value))}`,
    )
    .join("&");
  return `${base}${encodeURIComponent(outputText(id))}${query === "" ? "" : `?${query}`}`;
}

function externalVideoTag(url: string, attributes: Record<string, unknown>): string {
  if (url === "") return "";
  return `<iframe${attributesHtml({
    frameborder: "0",
    allow: "accelerometer; autoplay; encrypted-media; gyroscope; picture-in-picture",
    allowfullscreen: "allowfullscreen",
    src: url,
    ...attributes,
  })}></iframe>`;
}
