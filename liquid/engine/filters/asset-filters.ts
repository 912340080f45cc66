import type { FilterFamily } from "../filter.ts";
import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";

const FILES = "/cdn/shop/files/";

export const ASSET_FILTERS: FilterFamily = {
  asset_url: (input, _args, { scene }) => scene.assetUrl(outputText(input)),
  asset_img_url: (input, [size], { scene }) => withSize(scene.assetUrl(outputText(input)), size),
  file_url: (input) => `${FILES}${encodeURI(outputText(input))}`,
  file_img_url: (input, [size]) => withSize(`${FILES}${encodeURI(outputText(input))}`, size),
  global_asset_url: (input) => `https://cdn.shopify.com/s/global/${outputText(input)}`,
  shopify_asset_url: (input) => `https://cdn.shopify.com/s/shopify/${outputText(input)}`,
  inline_asset_content: (input, _args, { scene }) => {
    const name = outputText(input);
    const text = scene.assetText(name);
    if (text === undefined) throw new LiquidProblem(`Could not find asset assets/${name}`);
    return text;
  },
  stylesheet_tag: (input, _args, { named }) => {
    const { preload: _preload, media = "all", ...attributes } = named;
    return `<link${attributesHtml({ href: input, rel: "stylesheet", type: "text/css", media, ...attributes })} />`;
  },
  script_tag: (input) =>
    `<script${attributesHtml({ src: input, type: "text/javascript" })}></script>`,
  preload_tag: (input, _args, { named }) =>
    `<link${attributesHtml({ href: input, rel: "preload", ...named })}>`,
};

/** The old sized address: `name_200x.jpg`. */
function withSize(url: string, size: unknown): string {
  const text = size === undefined ? "small" : outputText(size);
  return text === "master" ? url : url.replace(/(\.\w+)(\?.*)?$/, `_${text}$1$2`);
}
