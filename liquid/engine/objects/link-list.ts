import type { StoreData, StoreLink } from "../store-data.ts";
import { handleize } from "../filters/text-filters.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** A menu. @param currentPath marks the link of the page that is shown. */
export function linkListObject(
  menu: StoreData["menus"][number],
  currentPath: string,
): LiquidObject {
  return liquidObject(
    { name: "Linklist" },
    {
      handle: menu.handle,
      title: menu.title,
      levels: levelsOf(menu.links),
      links: menu.links.map((link) => linkObject(link, currentPath)),
    },
  );
}

function linkObject(link: StoreLink, currentPath: string): LiquidObject {
  const links = link.links.map((child) => linkObject(child, currentPath));
  const isCurrent = link.url === currentPath;
  const hasCurrentChild = links.some((child) => child["active"] === true);
  return liquidObject(
    { name: "Link" },
    {
      title: link.title,
      handle: handleize(link.title),
      url: link.url,
      type: linkType(link.url),
      object: undefined,
      active: isCurrent || hasCurrentChild,
      current: isCurrent,
      child_active: hasCurrentChild,
      child_current: links.some((child) => child["current"] === true),
      levels: levelsOf(link.links),
      links,
    },
  );
}

function levelsOf(links: StoreLink[]): number {
  return links.length === 0 ? 0 : 1 + Math.max(...links.map((link) => levelsOf(link.links)));
}

function linkType(url: string): string {
  if (url === "/") return "frontpage_link";
  const kind = /^\/(collections|products|pages|blogs|search)\b/.exec(url)?.[1];
  return kind ? `${kind.replace(/s$/, "")}_link` : "http_link";
}
