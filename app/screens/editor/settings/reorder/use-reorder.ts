import { useEffect, useState } from "react";

type Drag = {
  from: number;
  /** The place it would take. */
  to: number;
  by: "pointer" | "keys";
};

export type Reorder = {
  drag: Drag | null;
  handlers(index: number): HandleEvents;
  /** Of an item: it is dragged, or the insertion line stands beside it. */
  classOf(index: number): string;
};

type HandleEvents = Pick<
  React.DOMAttributes<HTMLElement>,
  "onKeyDown" | "onBlur" | "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel"
>;

type Options = {
  list: React.RefObject<HTMLElement | null>;
  count: number;
  nameOf(index: number): string;
  say(words: string): void;
  onMove(from: number, to: number): void;
};

/** How near to the edge of what scrolls a pointer makes it scroll, in pixels. */
const EDGE_IN_PX = 40;
const STEP_IN_PX = 12;

/**
 * A list whose order can be changed: drag a handle with a pointer or a finger, or take the handle with Space,
 * move with the arrow keys, and put down with Space; Escape leaves everything as it was. Alt and an arrow
 * move at once.
 */
export function useReorder(options: Options): Reorder {
  const { list, count, nameOf, say, onMove } = options;
  const [drag, setDrag] = useState<Drag | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  useEffect(() => {
    if (focused === null) return;
    handleAt(list.current, focused)?.focus();
    setFocused(null);
  }, [focused, list]);
  const place = (to: number) => `place ${to + 1} of ${count}`;
  const move = (from: number, to: number) => {
    if (to === from) return say(`${nameOf(from)} stays at ${place(from)}`);
    say(`${nameOf(from)} moved to ${place(to)}`);
    setFocused(to);
    onMove(from, to);
  };
  const within = (to: number) => Math.min(count - 1, Math.max(0, to));
  const onKeyDown = (event: React.KeyboardEvent, index: number) => {
    const held = drag?.by === "keys" ? drag : null;
    const action = keyAction(event, held !== null);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === "put" || action === "leave") {
      setDrag(null);
      if (held) move(held.from, action === "put" ? held.to : held.from);
    } else if (action === "take") {
      say(`${nameOf(index)} taken, ${place(index)}. Arrow keys move it, Space puts it down.`);
      setDrag({ from: index, to: index, by: "keys" });
    } else if (held) {
      const to = within(held.to + action);
      say(`${nameOf(held.from)}, ${place(to)}`);
      setDrag({ ...held, to });
    } else move(index, within(index + action));
  };
  const pointer = pointerEvents(list, drag, setDrag, move);
  return {
    drag,
    handlers: (index) => ({
      ...pointer(index),
      onKeyDown: (event) => onKeyDown(event, index),
      onBlur: () => drag?.by === "keys" && setDrag(null),
    }),
    classOf: (index) => classOf(drag, index),
  };
}

function pointerEvents(
  list: Options["list"],
  drag: Drag | null,
  setDrag: (drag: Drag | null) => void,
  move: (from: number, to: number) => void,
): (index: number) => HandleEvents {
  const held = drag?.by === "pointer" ? drag : null;
  return (index) => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: index, to: index, by: "pointer" });
    },
    onPointerMove: (event) => {
      if (held === null || list.current === null) return;
      scrollAtEdge(list.current, event.clientY);
      const to = placeAt(list.current, held.from, event.clientY);
      if (to !== held.to) setDrag({ ...held, to });
    },
    onPointerUp: () => {
      if (held === null) return;
      setDrag(null);
      if (held.to !== held.from) move(held.from, held.to);
    },
    onPointerCancel: () => setDrag(null),
  });
}

/** What a key does at a handle: a number moves by as many places; null is for others. */
function keyAction(
  { key, altKey }: React.KeyboardEvent,
  isHeld: boolean,
): "take" | "put" | "leave" | number | null {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (step !== undefined) return isHeld || altKey ? step : null;
  if (key === " ") return isHeld ? "put" : "take";
  if (isHeld && key === "Enter") return "put";
  return isHeld && key === "Escape" ? "leave" : null;
}

/** The insertion line stands at the side where the item would come in. */
function classOf(drag: Drag | null, index: number): string {
  if (drag === null) return "";
  if (index === drag.from) return "is-dragged";
  if (index !== drag.to) return "";
  return drag.to > drag.from ? "is-line-below" : "is-line-above";
}

function handleAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.children[index]?.querySelector<HTMLElement>(".drag-handle") ?? null;
}

function placeAt(list: HTMLElement, from: number, y: number): number {
  const others = [...list.children].filter((_, index) => index !== from);
  const above = others.filter((element) => {
    const { top, height } = element.getBoundingClientRect();
    return y > top + height / 2;
  });
  return above.length;
}

function scrollAtEdge(list: HTMLElement, y: number): void {
  const scroller = list.closest(".settings-scroll");
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE_IN_PX) scroller.scrollTop -= STEP_IN_PX;
  if (y > bottom - EDGE_IN_PX) scroller.scrollTop += STEP_IN_PX;
}
