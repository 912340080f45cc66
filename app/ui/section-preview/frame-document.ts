import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { Thumbnail } from "./thumbnail-messages.ts";

/**
 * The document of a preview frame, with the policy that it lives under.
 *
 * It may load images, fonts and media of the shop, and nothing else from anywhere. The worker comes in
 * as text, because a sandboxed frame has no origin of its own to load it from.
 */
export function frameDocument(runtimeSource: string, mediaOrigins: string[]): string {
  const media = mediaOrigins.filter((origin) => /^https?:\/\/[\w.:-]+$/.test(origin)).join(" ");
  const policy = [
    "default-src 'none'",
    "script-src 'unsafe-inline' blob:",
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    `img-src data: blob: ${media}`,
    `font-src data: ${media}`,
    `media-src data: blob: ${media}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style id="preview-theme-css"></style><style id="preview-section-css"></style><style>${FRAME_CSS}</style></head>
<body><div id="preview-page"><div id="preview-before" inert aria-hidden="true"></div><main id="MainContent"></main><div id="preview-after" inert aria-hidden="true"></div></div>
<script>${inlineSafe(runtimeSource)}</script></body></html>`;
}

/**
 * Static markup for a thumbnail: no script runs in its frame.
 *
 * @param background around the section; null leaves the theme's own.
 */
export function thumbnailDocument(
  rendering: Pick<Thumbnail, "html" | "stylesheet">,
  { css, bodyClass = "" }: Pick<ThemeLook, "css" | "bodyClass">,
  mediaOrigins: string[],
  background: string | null,
): string {
  const media = mediaOrigins.filter((origin) => /^https?:\/\/[\w.:-]+$/.test(origin)).join(" ");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: ${media}; font-src data: ${media}">
<style>${styleSafe(css)}</style><style>${styleSafe(rendering.stylesheet)}</style>
<style>${THUMBNAIL_CSS}${background === null ? "" : `body { background: ${background} !important; }`}</style></head><body class="${plainClasses(bodyClass)}">${rendering.html}</body></html>`;
}

const plainClasses = (names: string) => names.replaceAll(/[^\w -]/g, "");
const inlineSafe = (source: string) => source.replaceAll(/<\/(script)/gi, String.raw`<\/$1`);
const styleSafe = (css: string) => css.replaceAll(/<\/(style)/gi, String.raw`<\/$1`);

/** Low sections stand in the middle of the picture, tall ones show their top. */
const THUMBNAIL_CSS = `
html, body { margin: 0; height: 100%; min-height: 0; overflow: hidden; }
body { display: flex; flex-direction: column; justify-content: safe center; }
body > * { flex: none; }
`;

/** Themes stretch the body over the window; here the next section follows at once. */
const FRAME_CSS = `
html { height: auto; overflow-x: hidden; }
body { display: block !important; visibility: visible !important; opacity: 1 !important; margin: 0 !important; min-height: 0 !important; height: auto !important; }
#preview-page > #MainContent { min-height: 0; padding: 0; margin: 0; }
#preview-before, #preview-after { opacity: 0.45; font-size: 14px; line-height: 1.4; }
#preview-before { display: flex; justify-content: space-between; align-items: center; gap: 24px; padding: 20px 40px; border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); }
#preview-before strong, #preview-after h2 { font-family: var(--preview-heading-font, inherit); font-weight: 500; }
#preview-before strong { font-size: 24px; }
#preview-before nav { display: flex; gap: 28px; }
#preview-after { padding: 72px 40px 96px; max-width: 1200px; margin: auto; box-sizing: border-box; }
#preview-after h2 { margin: 0 0 28px; font-size: 34px; line-height: 1.15; }
#preview-after .cards { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 20px; }
#preview-after img { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; display: block; border-radius: 6px; }
#preview-after p { margin: 10px 0 0; }
#preview-sketch { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; padding: 88px 72px; min-height: 640px; box-sizing: border-box; }
#preview-sketch div { display: grid; gap: 18px; align-content: start; }
#preview-sketch i { display: block; height: 16px; border-radius: 8px; background: color-mix(in srgb, currentColor 12%, transparent); }
.preview-outline { position: absolute; z-index: 2147483000; pointer-events: none; box-sizing: border-box; outline: calc(2px * var(--preview-zoom, 1)) solid #005bd3; border-radius: 4px; }
.preview-outline span { position: absolute; left: 0; bottom: 100%; margin-bottom: calc(5px * var(--preview-zoom, 1)); transform: scale(var(--preview-zoom, 1)); transform-origin: 0 100%; max-width: 260px; padding: 0 8px; border-radius: 6px; background: #005bd3; color: #fff; font: 550 13px/24px Inter, system-ui, sans-serif; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; direction: ltr; }
.preview-outline.is-low span { bottom: auto; top: 4px; left: 4px; margin: 0; transform-origin: 0 0; }
#preview-candidate { background: rgb(0 91 211 / 8%); }
.preview-picking #MainContent * { cursor: crosshair !important; }
.preview-picking #preview-mark { display: none; }
.preview-dark { color-scheme: dark; }
.preview-dark, .preview-dark body { background: var(--preview-dark-background) !important; color: var(--preview-dark-text) !important; }
@media (max-width: 600px) {
  #preview-before { padding: 14px 16px; }
  #preview-before nav, #preview-before > span { display: none; }
  #preview-after { padding: 48px 16px; }
  #preview-after .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  #preview-sketch { grid-template-columns: 1fr; padding: 56px 24px; }
}
@media (prefers-reduced-motion: no-preference) {
  #MainContent.is-new { animation: preview-in 180ms ease-out; }
  @keyframes preview-in { from { opacity: 0; } }
}
`;
