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
<body><div id="preview-before" inert aria-hidden="true"></div><main id="preview-section"></main><div id="preview-after" inert aria-hidden="true"></div>
<script>${inlineSafe(runtimeSource)}</script></body></html>`;
}

/** Static markup for a thumbnail: no script runs in its frame. */
export function thumbnailDocument(
  rendering: { html: string; stylesheet: string },
  themeCss: string,
  mediaOrigins: string[],
): string {
  const media = mediaOrigins.filter((origin) => /^https?:\/\/[\w.:-]+$/.test(origin)).join(" ");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: ${media}; font-src data: ${media}">
<style>${styleSafe(themeCss)}</style><style>${styleSafe(rendering.stylesheet)}</style>
<style>${THUMBNAIL_CSS}</style></head><body>${rendering.html}</body></html>`;
}

const inlineSafe = (source: string) => source.replaceAll(/<\/(script)/gi, String.raw`<\/$1`);
const styleSafe = (css: string) => css.replaceAll(/<\/(style)/gi, String.raw`<\/$1`);

/** Low sections stand in the middle of the picture, tall ones show their top. */
const THUMBNAIL_CSS = `
html, body { margin: 0; height: 100%; min-height: 0; overflow: hidden; }
body { display: flex; flex-direction: column; justify-content: safe center; }
body > * { flex: none; }
`;

const FRAME_CSS = `
html, body { margin: 0; }
#preview-before, #preview-after { opacity: 0.45; font-size: 14px; }
#preview-before { display: flex; justify-content: space-between; align-items: center; gap: 24px; padding: 18px 32px; border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); }
#preview-before strong { font-size: 20px; }
#preview-before nav { display: flex; gap: 24px; }
#preview-after { padding: 56px 32px 80px; max-width: 1200px; margin: auto; }
#preview-after .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 20px; }
#preview-after img { width: 100%; aspect-ratio: 4 / 5; object-fit: cover; display: block; }
#preview-after p { margin: 8px 0 0; }
@media (max-width: 600px) { #preview-before { padding: 14px 16px; } #preview-before nav, #preview-before span { display: none; } #preview-after { padding: 32px 16px; } }
[data-preview-selected] { outline: 2px solid #005bd3 !important; outline-offset: 2px; }
`;
