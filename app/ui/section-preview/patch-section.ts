import { BLOCK, blockOf } from "./element-selector.ts";

/** A rendering as nodes that do nothing yet. */
export function parseMarkup(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * Changes in the page only what two renderings have differently. What neither says stays as it is: what the
 * visitor opened, scrolled, typed or focused, and the position of a carousel.
 */
export function patchChildren(live: ParentNode, before: ParentNode, next: ParentNode): void {
  const lives = [...live.childNodes];
  const olds = [...before.childNodes];
  // Where something else has changed the page, the new rendering takes its place.
  if (lives.length !== olds.length || lives.some((node, at) => !isAlike(node, olds[at]))) {
    live.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
    return;
  }
  const left = new Set(olds.keys());
  const kept = [...next.childNodes].map((node) => {
    const at = findMatch(node, olds, left);
    if (at !== undefined) left.delete(at);
    return { node, at };
  });
  for (const at of left) lives[at]?.remove();
  let place: ChildNode | null = live.firstChild;
  for (const { node, at } of kept) {
    const match = at === undefined ? undefined : lives[at];
    const old = at === undefined ? undefined : olds[at];
    if (match === undefined || old === undefined) {
      live.insertBefore(document.importNode(node, true), place);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else live.insertBefore(match, place);
    patchNode(match, old, node);
  }
}

function findMatch(node: Node, olds: Node[], left: Set<number>): number | undefined {
  const key = keyOf(node);
  for (const at of left) {
    const old = olds[at];
    if (isAlike(node, old) && keyOf(old) === key) return at;
  }
  return undefined;
}

function isAlike(node: Node, other: Node | undefined): other is Node {
  return other !== undefined && node.nodeName === other.nodeName;
}

/** Tells blocks apart that only look alike: one that moves takes along what was done to it. */
function keyOf(node: Node | undefined): string {
  if (!(node instanceof Element)) return "";
  return node.matches(BLOCK) ? (blockOf(node)?.id ?? "") : node.id;
}

function patchNode(live: Node, before: Node, next: Node): void {
  if (before.isEqualNode(next)) return;
  if (live instanceof Element && before instanceof Element && next instanceof Element) {
    patchAttributes(live, before, next);
    patchChildren(live, before, next);
    if (live instanceof HTMLTextAreaElement && before.textContent !== next.textContent)
      live.value = live.defaultValue;
  } else live.nodeValue = next.nodeValue;
}

function patchAttributes(live: Element, before: Element, next: Element): void {
  for (const { name } of before.attributes) {
    if (next.hasAttribute(name)) continue;
    live.removeAttribute(name);
    showDefault(live, name);
  }
  for (const { name, value } of next.attributes) {
    if (before.getAttribute(name) === value) continue;
    live.setAttribute(name, value);
    showDefault(live, name);
  }
}

/** A field that was typed into shows its default no more, unless told to. */
function showDefault(live: Element, name: string): void {
  if (live instanceof HTMLInputElement && name === "value") live.value = live.defaultValue;
  if (live instanceof HTMLInputElement && name === "checked") live.checked = live.defaultChecked;
  if (live instanceof HTMLOptionElement && name === "selected")
    live.selected = live.defaultSelected;
}
