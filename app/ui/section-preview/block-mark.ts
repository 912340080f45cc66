import { BLOCK, blockOf } from "./element-selector.ts";
import type { SelectedBlock, ToFrame } from "./messages.ts";
import { createOutline } from "./outline.ts";
import { tellBlock } from "./section-events.ts";

type SelectMessage = Extract<ToFrame, { type: "select-block" }>;

export type BlockMark = {
  select(message: SelectMessage): void;
  /** Puts the mark where its block is now. */
  update(): void;
  /** After the section was put in anew: its script hears of the chosen block again. */
  reselect(): void;
};

/** The frame around the chosen block, and the clicks that choose one. */
export function createBlockMark(onClicked: (blockId: string) => void): BlockMark {
  let selected: SelectedBlock | null = null;
  /** A block that was just added is there only after the next rendering. */
  let isAwaited = false;
  const mark = createOutline("preview-mark");
  const update = () => {
    const target = selected && findBlock(selected.id);
    if (!selected || !target) return mark.hide();
    if (isAwaited) {
      isAwaited = false;
      target.scrollIntoView({ block: "nearest", behavior: "smooth" });
    }
    mark.show(target, selected.label);
  };
  addEventListener("resize", update);
  // What scrolls inside of the section moves its blocks too.
  document.addEventListener("scroll", update, { capture: true, passive: true });
  document.addEventListener("load", update, true);
  document.addEventListener(
    "click",
    ({ target }) => {
      const block = target instanceof Element ? target.closest(BLOCK) : null;
      const { id } = (block && blockOf(block)) ?? {};
      if (id !== undefined) onClicked(id);
    },
    true,
  );
  const tell = (blockId: string | undefined, name: "select" | "deselect", isLoad = false) => {
    const target = blockId === undefined ? null : findBlock(blockId);
    if (target && blockId !== undefined) tellBlock(target, name, blockId, isLoad);
  };

  return {
    update,
    reselect: () => tell(selected?.id, "select", true),
    select({ block, scroll, scale }) {
      mark.zoom(scale);
      const isSame = block?.id === selected?.id;
      const before = selected?.id;
      selected = block;
      isAwaited = scroll && !isSame;
      if (!isSame) {
        tell(before, "deselect");
        tell(block?.id, "select");
      }
      update();
    },
  };
}

function findBlock(blockId: string): Element | null {
  for (const candidate of document.querySelectorAll(BLOCK))
    if (blockOf(candidate)?.id === blockId) return candidate;
  return null;
}
