import type { Filter, FilterFamily } from "../filter.ts";
import { attributesHtml } from "../html.ts";
import { toNumber } from "../numbers.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { ownProperty } from "../values.ts";

/** Widest picture Shopify makes, in pixels. */
const WIDEST_IN_PIXELS = 5_760;
/** Widths that `image_tag` offers when it is not told any. */
const USUAL_WIDTHS = [352, 832, 1200, 1920];
const URL_PARAMETERS = ["crop", "format", "height", "pad_color", "width"];

/** What `image_url` knew of the picture, for the `image_tag` after it. */
type Picture = { image: unknown; width: number | undefined; height: number | undefined };

const picturesByUrl = new WeakMap<object, Map<string, Picture>>();

export const IMAGE_FILTERS: FilterFamily = {
  image_url: (input, _args, { named, scene }) => {
    const source = imageSource(input);
    if (source === "") return "";
    if (isNil(named["width"]) && isNil(named["height"])) {
      throw new LiquidProblem("image_url requires width or height");
    }
    const url = withParameters(source, named);
    remember(scene, url, input, named);
    return url;
  },
  image_tag: (input, _args, { named, scene }) => {
    const url = typeof input === "string" ? input : imageSource(input);
    if (url === "") return "";
    const picture = picturesByUrl.get(scene)?.get(url);
    return imageTag(url, picture, named);
  },
  img_url: (input, args, call) => sizedUrl(input, args, call),
  article_img_url: (input, args, call) => sizedUrl(input, args, call),
  collection_img_url: (input, args, call) => sizedUrl(input, args, call),
  product_img_url: (input, args, call) => sizedUrl(input, args, call),
  img_tag: (input, [alt, classes]) => {
    const url = typeof input === "string" ? input : imageSource(input);
    return `<img${attributesHtml({ src: url, alt: alt ?? "", class: classes })} />`;
  },
};

const NAMED_WIDTHS: Record<string, number> = {
  pico: 16,
  icon: 32,
  thumb: 50,
  small: 100,
  compact: 160,
  medium: 240,
  large: 480,
  grande: 600,
};

/** The old filters: a size is a name, `200x300`, or `master` for the whole picture. */
const sizedUrl: Filter = (input, [size], { named }) => {
  const source = imageSource(input);
  const text = size === undefined ? "small" : outputText(size);
  const [width, height] = text.split("x").map((part) => Number.parseInt(part, 10) || undefined);
  return source === ""
    ? ""
    : withParameters(source, { ...named, width: NAMED_WIDTHS[text] ?? width, height });
};

/** The address of an image, or of the image that stands for a product, a collection or a video. */
export function imageSource(value: unknown): string {
  if (typeof value === "string") return value;
  for (const name of ["src", "featured_image", "preview_image", "image"]) {
    const found = ownProperty(value, name);
    if (found !== undefined && found !== null) return imageSource(found);
  }
  return "";
}

function withParameters(source: string, named: Record<string, unknown>): string {
  const query = URL_PARAMETERS.filter((name) => !isNil(named[name]))
    .map((name) => `${name}=${encodeURIComponent(outputText(named[name]))}`)
    .join("&");
  if (query === "") return source;
  return `${source}${source.includes("?") ? "&" : "?"}${query}`;
}

function remember(
  scene: object,
  url: string,
  input: unknown,
  named: Record<string, unknown>,
): void {
  const pictures = picturesByUrl.get(scene) ?? new Map<string, Picture>();
  picturesByUrl.set(scene, pictures);
  pictures.set(url, {
    image: imageObject(input),
    width: isNil(named["width"]) ? undefined : toNumber(named["width"]),
    height: isNil(named["height"]) ? undefined : toNumber(named["height"]),
  });
}

function imageObject(value: unknown): unknown {
  if (typeof ownProperty(value, "src") === "string") return value;
  return (
    ownProperty(value, "featured_image") ??
    ownProperty(value, "preview_image") ??
    ownProperty(value, "image")
  );
}

function imageTag(
  url: string,
  picture: Picture | undefined,
  named: Record<string, unknown>,
): string {
  const { widths, preload: _preload, ...rest } = named;
  const own = sizeOf(picture);
  const width = named["width"] === undefined ? own.width : named["width"];
  const height = named["height"] === undefined ? own.height : named["height"];
  const alt =
    named["alt"] === undefined ? (ownProperty(picture?.image, "alt") ?? "") : (named["alt"] ?? "");
  const attributes = {
    src: url,
    alt,
    srcset: sourceSet(url, picture, widths),
    width,
    height,
    ...without(rest, ["alt", "width", "height", "style"]),
    style: styleText(picture, named["style"]),
  };
  return `<img${attributesHtml(attributes)}>`;
}

/** The printed size keeps the picture's proportions, unless both sides were asked for. */
function sizeOf(picture: Picture | undefined): { width?: number; height?: number } {
  if (!picture) return {};
  const ratio =
    toNumber(ownProperty(picture.image, "width")) / toNumber(ownProperty(picture.image, "height"));
  if (picture.width && picture.height) return { width: picture.width, height: picture.height };
  if (!Number.isFinite(ratio) || ratio === 0) return picture.width ? { width: picture.width } : {};
  if (picture.width) return { width: picture.width, height: Math.round(picture.width / ratio) };
  if (picture.height) return { width: Math.round(picture.height * ratio), height: picture.height };
  return {};
}

function sourceSet(url: string, picture: Picture | undefined, widths: unknown): string | undefined {
  if (widths === null || !/[?&]width=/.test(url)) return undefined;
  const original = toNumber(ownProperty(picture?.image, "width")) || WIDEST_IN_PIXELS;
  const largest = Math.min(picture?.width ?? original, original);
  const wanted =
    widths === undefined
      ? [...USUAL_WIDTHS.filter((width) => width < largest), largest]
      : outputText(widths)
          .split(",")
          .map((part) => Number.parseInt(part, 10));
  const fitting = wanted.filter((width) => width > 0 && width <= original);
  if (fitting.length === 0) return undefined;
  return fitting.map((width) => `${sized(url, width, picture)} ${width}w`).join(", ");
}

function sized(url: string, width: number, picture: Picture | undefined): string {
  const { width: fullWidth, height } = picture ?? {};
  const resized = url.replace(/([?&]width=)\d+/, `$1${width}`);
  if (!fullWidth || !height) return resized;
  return resized.replace(/([?&]height=)\d+/, `$1${Math.round((width * height) / fullWidth)}`);
}

function styleText(picture: Picture | undefined, style: unknown): unknown {
  const presentation = ownProperty(picture?.image, "presentation");
  const focalPoint = ownProperty(presentation, "focal_point");
  if (isNil(focalPoint)) return style;
  const position = `object-position:${outputText(focalPoint)};`;
  return isNil(style) ? position : `${position}${outputText(style)}`;
}

function without(record: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
