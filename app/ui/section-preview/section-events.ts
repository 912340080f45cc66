/**
 * What the theme editor tells a section, with the details it gives.
 * Source: shopify.dev, "Integrate sections with the theme editor".
 */

type SectionEvent = "load" | "unload" | "select" | "deselect" | "reorder";

const SECTION_ID = "preview";

export function tellSection(root: Element, name: SectionEvent, isLoad = false): void {
  const isSelection = name === "select" || name === "deselect";
  const detail = { sectionId: SECTION_ID, ...(isSelection ? { load: isLoad } : {}) };
  dispatch(root.firstElementChild, `shopify:section:${name}`, detail);
}

export function tellBlock(
  block: Element,
  name: "select" | "deselect",
  blockId: string,
  isLoad: boolean,
): void {
  const detail = { sectionId: SECTION_ID, blockId, load: isLoad };
  dispatch(block, `shopify:block:${name}`, detail);
}

function dispatch(target: Element | null, name: string, detail: object): void {
  target?.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
