import type { StorefrontResponse } from "./storefront-response.ts";

const CONTENT_TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
};

/** A text file of the theme's `assets/` folder, or null when the theme has none of this name. */
export function themeAsset(
  pathname: string,
  files: Record<string, string>,
): StorefrontResponse | null {
  const [, name, ending = ""] = /^\/assets\/([\w.-]+\.(\w+))$/.exec(pathname) ?? [];
  const file = `assets/${name}`;
  const body = Object.hasOwn(files, file) ? files[file] : undefined;
  if (name === undefined || body === undefined) return null;
  const contentType = Object.hasOwn(CONTENT_TYPES, ending) ? CONTENT_TYPES[ending] : undefined;
  return { status: 200, contentType: contentType ?? "application/octet-stream", body };
}
