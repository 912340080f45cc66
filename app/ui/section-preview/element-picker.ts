import { BLOCK, blockOf, elementSelector } from "./element-selector.ts";
import { elementWords, type BlockNames } from "./element-words.ts";
import type { FromFrame, ToFrame } from "./messages.ts";
import { createOutline } from "./outline.ts";
import { pickableAt, pickables } from "./pickable.ts";
import { readPickedElement } from "./picked-element.ts";

type PickMessage = Extract<ToFrame, { type: "pick" }>;

/** All that a click is made of: while an element is picked the section gets none of it. */
const POINTER_EVENTS = [
  "click",
  "auxclick",
  "dblclick",
  "pointerdown",
  "pointerup",
  "pointermove",
  "mousedown",
  "mouseup",
];

/**
 * Lets the merchant point at a part of the section: by hand, or with Tab, the arrow keys and Enter.
 * While it is on, the section itself gets neither clicks nor keys.
 */
export function createElementPicker(root: Element, tell: (message: FromFrame) => void) {
  const candidate = createCandidate(tell);
  let isOn = false;
  const pick = (target: Element | null) => {
    const element = target && describe(target, root);
    if (!target || !element) return;
    const block = target.closest(BLOCK);
    tell({ type: "picked", element, blockId: block ? (blockOf(block)?.id ?? null) : null });
  };
  const onKey = (event: KeyboardEvent) => {
    const from = candidate.get();
    const next = neighbor(from, event, root);
    if (event.key === "Escape") tell({ type: "pick-cancelled" });
    else if (event.key === "Enter" || event.key === " ") pick(from);
    else if (next === undefined) return;
    else {
      next?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      candidate.set(next);
    }
    hold(event);
  };
  const onPointer = (event: Event) => {
    if (event.type === "pointermove") candidate.set(pickableAt(event.target, root));
    if (event.type === "click") pick(pickableAt(event.target, root));
    hold(event);
  };
  for (const name of POINTER_EVENTS)
    addEventListener(name, (event) => isOn && onPointer(event), true);
  const listen = (event: KeyboardEvent) => {
    if (isOn) onKey(event);
    // The focus can be here before the word that picking has begun.
    else if (event.key === "Escape") tell({ type: "pick-cancelled" });
  };
  addEventListener("keydown", listen, true);
  for (const name of ["scroll", "resize"])
    addEventListener(name, candidate.update, { capture: true, passive: true });
  return {
    switch(message: PickMessage) {
      ({ isOn } = message);
      document.documentElement.classList.toggle("preview-picking", isOn);
      candidate.reset(message);
    },
    update: candidate.update,
  };
}

/** The element that a click or Enter would pick, with its outline. */
function createCandidate(tell: (message: FromFrame) => void) {
  const outline = createOutline("preview-candidate");
  let blockNames: BlockNames = {};
  let current: Element | null = null;
  return {
    get: () => current,
    set(next: Element | null) {
      if (next === null || next === current) return;
      current = next;
      const words = wordsOf(next, blockNames);
      outline.show(next, words);
      tell({ type: "candidate", words });
    },
    update() {
      if (current?.isConnected === true) outline.show(current, wordsOf(current, blockNames));
      else outline.hide();
    },
    reset(message: PickMessage) {
      ({ blockNames } = message);
      outline.zoom(message.scale);
      current = null;
      outline.hide();
    },
  };
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function describe(target: Element, root: Element) {
  const clone = target.cloneNode(true);
  if (!(clone instanceof Element)) return null;
  for (const code of clone.querySelectorAll("script, style")) code.remove();
  return readPickedElement({ selector: elementSelector(target, root), html: clone.outerHTML });
}

function wordsOf(target: Element, blockNames: BlockNames): string {
  const shallow = target.cloneNode(false);
  return shallow instanceof Element ? elementWords(shallow.outerHTML, blockNames) : "";
}

/** Undefined for a key that is not the picker's; null where there is nothing further. */
function neighbor(
  from: Element | null,
  event: KeyboardEvent,
  root: Element,
): Element | null | undefined {
  const all = pickables(root);
  const at = from === null ? -1 : all.indexOf(from);
  const isBack = event.key === "ArrowLeft" || (event.key === "Tab" && event.shiftKey);
  if (isBack) return all[at <= 0 ? all.length - 1 : at - 1] ?? null;
  if (event.key === "ArrowRight" || event.key === "Tab") return all[(at + 1) % all.length] ?? null;
  if (event.key === "ArrowDown")
    return from === null
      ? (all[0] ?? null)
      : (all.find((each) => from !== each && from.contains(each)) ?? null);
  if (event.key === "ArrowUp") return pickableAt(from?.parentElement ?? null, root);
  return undefined;
}
