import type { ThumbnailScene } from "./thumbnail-messages.ts";

/** What is drawn, and what it becomes, in pixels. */
const DRAWN = { width: 1200, height: 750 };
const PAINTED = { width: 600, height: 375 };
const LIMIT_IN_BYTES = 60 * 1024;
const QUALITIES = [0.85, 0.6, 0.35];
const MOST_PICTURES = 24;
const PICTURE_LIMIT_IN_MS = 8_000;

/**
 * Paints markup as a picture of its own: the browser lays it out inside a drawing, in which no script runs and
 * nothing is loaded, and so its pictures are put into it first.
 *
 * @returns null where a picture is missing or it would be too large: what is stored is whole.
 */
export async function paintThumbnail(scene: ThumbnailScene): Promise<ArrayBuffer | null> {
  const page = new DOMParser().parseFromString(scene.html, "text/html");
  for (const active of page.querySelectorAll(
    "script, iframe, object, embed, link, meta, video, audio",
  ))
    active.remove();
  if (!(await embedPictures(page))) return null;
  const style = page.createElement("style");
  style.textContent = `${scene.css}\n${STILL_CSS}`;
  page.head.append(style);
  page.body.className = scene.bodyClass;
  if (scene.background !== null) page.body.style.background = scene.background;
  const drawing = await loaded(drawingOf(page, scene), null);
  return drawing && encoded(drawing);
}

const STILL_CSS = `
html, body { margin: 0; height: 750px; min-height: 0; overflow: hidden; }
body { display: flex; flex-direction: column; justify-content: safe center; }
body > * { flex: none; }
*, ::before, ::after { animation: none !important; transition: none !important; }
`;

function drawingOf(page: Document, { rootFontSize }: ThumbnailScene): string {
  const { width, height } = DRAWN;
  const markup = new XMLSerializer().serializeToString(page.documentElement);
  // oxlint-disable-next-line no-control-regex -- XML has no room for them
  const whole = markup.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  // Lengths in rem count from the outermost element, which is the drawing here.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" style="font-size:${rootFontSize}"><foreignObject width="100%" height="100%">${whole}</foreignObject></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.toWellFormed())}`;
}

async function embedPictures(page: Document): Promise<boolean> {
  for (const source of page.querySelectorAll("picture source")) source.remove();
  const pictures = [...page.querySelectorAll("img")];
  if (pictures.length > MOST_PICTURES) return false;
  const embedded = await Promise.all(pictures.map(embed));
  return embedded.every(Boolean);
}

async function embed(picture: HTMLImageElement): Promise<boolean> {
  const address = picture.getAttribute("src") ?? "";
  for (const name of ["srcset", "sizes", "loading"]) picture.removeAttribute(name);
  if (address === "" || address.startsWith("data:")) return true;
  const image = await loaded(new URL(address, "https://cdn.shopify.com").href, "anonymous");
  const data = image && canvasOf(image, fitting(image))?.toDataURL("image/webp", 0.8);
  if (!data) return false;
  picture.setAttribute("src", data);
  return true;
}

/** No larger than the whole picture that it is a part of. */
function fitting({ naturalWidth, naturalHeight }: HTMLImageElement) {
  const scale = Math.min(1, PAINTED.width / Math.max(1, naturalWidth));
  return {
    width: Math.max(1, Math.round((naturalWidth || DRAWN.width) * scale)),
    height: Math.max(1, Math.round((naturalHeight || DRAWN.height) * scale)),
  };
}

async function loaded(
  src: string,
  crossOrigin: "anonymous" | null,
): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.crossOrigin = crossOrigin;
  const { promise, resolve } = Promise.withResolvers<HTMLImageElement | null>();
  const timer = setTimeout(() => resolve(null), PICTURE_LIMIT_IN_MS);
  image.addEventListener("load", () => resolve(image));
  image.addEventListener("error", () => resolve(null));
  image.src = src;
  const found = await promise;
  clearTimeout(timer);
  return found;
}

function canvasOf(image: HTMLImageElement, { width, height }: { width: number; height: number }) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  return canvas;
}

async function encoded(drawing: HTMLImageElement): Promise<ArrayBuffer | null> {
  const canvas = canvasOf(drawing, PAINTED);
  for (const quality of QUALITIES) {
    const { promise, resolve } = Promise.withResolvers<Blob | null>();
    canvas.toBlob(resolve, "image/webp", quality);
    const blob = await promise;
    if (blob && blob.size <= LIMIT_IN_BYTES) return blob.arrayBuffer();
  }
  return null;
}
