import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Comparison } from "#liquid/compare/compare-texts.ts";
import { ComparisonLine } from "./comparison-lines.tsx";
import { changeStarts, linesToShow, type Line, type View } from "./lines-to-show.ts";
import { DRAWN_CHARACTERS } from "./line-text.tsx";

const LINE_HEIGHT_IN_PX = 20;
/** Lines drawn above and below the ones in view. */
const SPARE_LINES = 20;

const NOTES = {
  "line-breaks": "The line breaks are of another kind (Windows).",
  "last-line-break": "Only one of them has a line break at its end.",
} as const;

/** What differs, with only the lines in view drawn: thousands cost no more than a few. Needs a key of what is compared. */
export function ComparisonView({ comparison, view }: { comparison: Comparison; view: View }) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, notes } = comparison;
  const lines = useMemo(() => linesToShow(rows, view, opened), [rows, view, opened]);
  const starts = useMemo(() => changeStarts(lines), [lines]);
  const drawn = useDrawn(scroller, lines);
  const change = useChangeSteps(scroller, starts);
  const width = useMemo(() => widthOf(rows, view), [rows, view]);
  return (
    <>
      <div className="compare-steps">
        <span role="status">{stepWords(starts.length, change.at)}</span>
        <span className="editor-space" />
        <span className="compare-keys">F7 goes to the next, Shift and F7 back</span>
        <button
          type="button"
          className="icon-button"
          aria-label="Previous change"
          disabled={starts.length === 0}
          onClick={() => change.step(-1)}
        >
          <s-icon type="arrow-up" size="small" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Next change"
          disabled={starts.length === 0}
          onClick={() => change.step(1)}
        >
          <s-icon type="arrow-down" size="small" />
        </button>
      </div>
      {notes.map((note) => (
        <p key={note} className="compare-note">
          {NOTES[note]}
        </p>
      ))}
      <div
        className="compare-scroll"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label="Changes"
      >
        <div
          className={`compare-lines compare-lines--${view}`}
          style={{ height: lines.length * LINE_HEIGHT_IN_PX, minWidth: width }}
        >
          <div style={{ transform: `translateY(${drawn.from * LINE_HEIGHT_IN_PX}px)` }}>
            {lines.slice(drawn.from, drawn.to).map((line, at) => (
              <ComparisonLine
                key={drawn.from + at}
                line={line}
                onOpen={(first) => {
                  setOpened(new Set([...opened, first]));
                  // The button goes with the part that it opened.
                  scroller.current?.focus({ preventScroll: true });
                }}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}

function stepWords(changes: number, at: number | null): string {
  if (changes === 0) return "No line differs";
  const all = `${changes} ${changes === 1 ? "change" : "changes"}`;
  return at === null ? all : `Change ${at + 1} of ${changes}`;
}

/** As wide as the longest line, so that the lines scroll together. */
function widthOf(rows: Comparison["rows"], view: View): string {
  const longest = rows.reduce((most, { text }) => Math.max(most, text.length), 0);
  const characters = Math.min(longest + 2, DRAWN_CHARACTERS + 30);
  return view === "unified"
    ? `calc(116px + ${characters}ch)`
    : `calc(100% + max(0px, 80px + ${characters}ch - 50%))`;
}

function useDrawn(scroller: RefObject<HTMLElement | null>, lines: Line[]) {
  const [place, setPlace] = useState({ first: 0, count: 40 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = () => {
      element.style.setProperty("--compare-shift", `${element.scrollLeft}`);
      setPlace({
        first: Math.floor(element.scrollTop / LINE_HEIGHT_IN_PX),
        count: Math.ceil(element.clientHeight / LINE_HEIGHT_IN_PX),
      });
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  const from = Math.max(0, Math.min(place.first, lines.length) - SPARE_LINES);
  return { from, to: place.first + place.count + SPARE_LINES };
}

/** From change to change, by button or key. */
function useChangeSteps(scroller: RefObject<HTMLElement | null>, starts: number[]) {
  const [at, setAt] = useState<number | null>(null);
  const go = (index: number) => {
    const start = starts[index];
    if (start === undefined) return;
    setAt(index);
    scroller.current?.scrollTo({ top: Math.max(0, start - 3) * LINE_HEIGHT_IN_PX });
  };
  const step = (by: 1 | -1) => {
    if (starts.length === 0) return;
    go(
      at === null ? (by === 1 ? 0 : starts.length - 1) : (at + by + starts.length) % starts.length,
    );
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F7") return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  return { at, step };
}
