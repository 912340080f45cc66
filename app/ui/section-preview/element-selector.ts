import { SELECTOR_LIMIT } from "./picked-element.ts";

/** Where a block begins; themes and the theme editor know it by this attribute. */
export const BLOCK = "[data-shopify-editor-block]";

/**
 * A selector for an element of the section, in words that its source has too: its class, its place among
 * its like, and the type and id of the block it is in.
 */
export function elementSelector(target: Element, root: Element): string {
  const block = target.closest(BLOCK);
  if (block === target)
    return short(ownSelector(target) + blockSelector(target), ownSelector(target));
  const within = block ?? root;
  const path = pathWithin(target, within);
  return short(block === null ? path : `${blockSelector(block)} ${path}`, ownSelector(target));
}

/** No longer than it must be to mean this element alone. */
function pathWithin(target: Element, within: Element): string {
  const parts = [ownSelector(target)];
  const isAlone = () => within.querySelectorAll(parts.join(" > ")).length === 1;
  for (let at = target; !isAlone();) {
    parts[0] = `${parts[0]}:nth-child(${placeOf(at)})`;
    const { parentElement: parent } = at;
    if (isAlone() || parent === null || parent === within) break;
    parts.unshift(ownSelector(parent));
    at = parent;
  }
  return parts.join(" > ");
}

const short = (selector: string, otherwise: string) =>
  selector.length <= SELECTOR_LIMIT ? selector : otherwise;

function blockSelector(block: Element): string {
  const { id, type } = blockOf(block) ?? {};
  if (id === undefined || type === undefined) return BLOCK;
  return `[data-shopify-editor-block*='"id":${JSON.stringify(id)},"type":${JSON.stringify(type)}']`;
}

function ownSelector(target: Element): string {
  const tag = CSS.escape(target.localName);
  const name = [...target.classList].find((each) => each !== "is-new");
  return name === undefined ? tag : `${tag}.${CSS.escape(name)}`;
}

function placeOf(target: Element): number {
  return [...(target.parentElement?.children ?? [])].indexOf(target) + 1;
}

/** What the attribute of a block says; null for what is no block of ours. */
export function blockOf(candidate: Element): { id: string; type: string } | null {
  try {
    const parsed: unknown = JSON.parse(candidate.getAttribute("data-shopify-editor-block") ?? "");
    if (typeof parsed !== "object" || parsed === null) return null;
    const id: unknown = Reflect.get(parsed, "id");
    const type: unknown = Reflect.get(parsed, "type");
    return typeof id === "string" && typeof type === "string" ? { id, type } : null;
  } catch {
    return null;
  }
}
