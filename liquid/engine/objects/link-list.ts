import type { StoreData, StoreLink } from "../store-data.ts";
import { handleize } from "../filters/text-filters.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** The page that is shown, and how a link's resource is found. */
export type LinkSurroundings = {
  currentPath: string;
  resourceAt: (path: string) => LiquidObject | undefined;
};

export function linkListObject(
  menu: StoreData["menus"][number],
  around: LinkSurroundings,
): LiquidObject {
  return liquidObject(
    { name: "Linklist" },
    {
      handle: menu.handle,
      title: menu.title,
      levels: levelsOf(menu.links),
      links: menu.links.map((link) => linkObject(link, around)),
    },
  );
}

function linkObject(link: StoreLink, around: LinkSurroundings): LiquidObject {
  const links = link.links.map((child) => linkObject(child, around));
  const isCurrent = link.url === around.currentPath;
  const hasCurrentChild = links.some((child) => child["active"] === true);
  return liquidObject(
    { name: "Link" },
    {
      title: link.title,
      handle: handleize(link.title),
      url: link.url,
      type: linkType(link.url),
      active: isCurrent || hasCurrentChild,
      current: isCurrent,
      child_active: hasCurrentChild,
      child_current: links.some((child) => child["current"] === true),
      levels: levelsOf(link.links),
      links,
      data_sharing_opt_out_icon: undefined,
    },
    { object: () => around.resourceAt(link.url) },
  );
}

function levelsOf(links: StoreLink[]): number {
  return links.length === 0 ? 0 : 1 + Math.max(...links.map((link) => levelsOf(link.links)));
}

const LINK_TYPES: Record<string, string> = {
  account: "customer_account_page_link",
  pages: "page_link",
  policies: "policy_link",
  products: "product_link",
  search: "search_link",
};

function linkType(url: string): string {
  const [path = ""] = url.split(/[?#]/);
  const [first, second, third] = path.split("/").filter((part) => part !== "");
  if (path === "/") return "frontpage_link";
  if (!path.startsWith("/")) return "http_link";
  if (first === "collections" && second === undefined) return "collections_link";
  if (first === "collections") return second === "all" ? "catalog_link" : "collection_link";
  if (first === "blogs") return third === undefined ? "blog_link" : "article_link";
  return LINK_TYPES[first ?? ""] ?? "http_link";
}
