import type { ResourceKind } from "#liquid/schema/setting-types.ts";
import type { ResourceItem } from "./resource-items.ts";

const ICONS = {
  product: "product",
  collection: "collection",
  page: "page",
  blog: "blog",
  article: "blog",
  menu: "menu",
  image: "image",
  video: "play",
  metaobject: "metaobject",
} as const satisfies Record<ResourceKind, string>;

/** Shopify's servers make a small one of it. */
const WIDTH_IN_PX = 160;

/** A picture of the thing, or the sign of its kind; the name stands beside it. */
export function Thumbnail(props: { kind: ResourceKind; picture: ResourceItem["picture"] }) {
  const { kind, picture } = props;
  return (
    <span className="resource-thumbnail" aria-hidden="true">
      {picture ? (
        <img src={smaller(picture.src)} alt="" width={40} height={40} loading="lazy" />
      ) : (
        <s-icon type={ICONS[kind]} />
      )}
    </span>
  );
}

function smaller(src: string): string {
  const url = URL.parse(src, "https://cdn.shopify.com");
  if (url?.hostname !== "cdn.shopify.com") return src;
  url.searchParams.set("width", String(WIDTH_IN_PX));
  return url.href;
}
