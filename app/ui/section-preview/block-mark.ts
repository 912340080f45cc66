import type { SelectedBlock, ToFrame } from "./messages.ts";

type SelectMessage = Extract<ToFrame, { type: "select-block" }>;

/** Less room than this above a block, and its name stands inside of it. */
const LABEL_HEIGHT_IN_PX = 32;

export type BlockMark = {
  select(message: SelectMessage): void;
  /** Puts the mark where its block is now. */
  update(): void;
};

/** The frame around the chosen block, and the clicks that choose one. Links lead nowhere in a preview. */
export function createBlockMark(onClicked: (blockId: string) => void): BlockMark {
  let selected: SelectedBlock | null = null;
  /** A block that was just added is there only after the next rendering. */
  let isAwaited = false;
  const mark = document.createElement("div");
  mark.id = "preview-mark";
  mark.append(document.createElement("span"));

  const update = () => {
    const target = selected && findBlock(selected.id);
    if (!selected || !target) return mark.remove();
    if (isAwaited) {
      isAwaited = false;
      target.scrollIntoView({ block: "nearest", behavior: "smooth" });
    }
    const { left, top, width, height } = target.getBoundingClientRect();
    const place = { left: left + scrollX, top: top + scrollY, width, height };
    for (const [name, value] of Object.entries(place)) mark.style.setProperty(name, `${value}px`);
    mark.classList.toggle("is-low", top + scrollY < LABEL_HEIGHT_IN_PX);
    if (mark.firstElementChild) mark.firstElementChild.textContent = selected.label;
    if (!mark.isConnected) document.body.append(mark);
  };
  addEventListener("resize", update);
  // What scrolls inside of the section moves its blocks too.
  document.addEventListener("scroll", update, { capture: true, passive: true });
  document.addEventListener("load", update, true);
  document.addEventListener("click", (event) => onClick(event, onClicked), true);

  return {
    update,
    select({ block, scroll, scale }) {
      mark.style.setProperty("--preview-zoom", `${1 / scale}`);
      const isSame = block?.id === selected?.id;
      const before = selected && findBlock(selected.id);
      selected = block;
      isAwaited = scroll && !isSame;
      const target = block && findBlock(block.id);
      if (!isSame && before) tellSection(before, "shopify:block:deselect");
      if (!isSame && target) tellSection(target, "shopify:block:select");
      update();
    },
  };
}

function onClick(event: MouseEvent, onClicked: (blockId: string) => void): void {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("a[href]")) event.preventDefault();
  const block = event.target.closest("[data-shopify-editor-block]");
  const blockId = block && blockIdOf(block);
  if (blockId) onClicked(blockId);
}

function tellSection(target: Element, name: string): void {
  const detail = { sectionId: "preview", blockId: blockIdOf(target), load: false };
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}

function findBlock(blockId: string): Element | null {
  for (const candidate of document.querySelectorAll("[data-shopify-editor-block]"))
    if (blockIdOf(candidate) === blockId) return candidate;
  return null;
}

function blockIdOf(candidate: Element): string | null {
  try {
    const parsed: unknown = JSON.parse(candidate.getAttribute("data-shopify-editor-block") ?? "");
    if (typeof parsed !== "object" || parsed === null || !("id" in parsed)) return null;
    return typeof parsed.id === "string" ? parsed.id : null;
  } catch {
    return null;
  }
}
