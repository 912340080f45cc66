import { useState } from "react";
import { NARROWEST, WIDEST } from "./use-side-widths.ts";

/** One press of an arrow key, in pixels. */
const STEP = 16;

/** The line between two panes: to drag, to move with the arrow keys, and to reset with a double click. */
export function Grip(props: {
  label: string;
  width: number;
  /** 1 where the pane stands left of the line, -1 where it stands right. */
  direction: 1 | -1;
  onResize(width: number): void;
  onReset(): void;
}) {
  const { width, direction, onResize } = props;
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const keys: Record<string, number> = {
    ArrowLeft: width - STEP * direction,
    ArrowRight: width + STEP * direction,
    Home: NARROWEST,
    End: WIDEST,
  };
  return (
    <div
      className={`editor-grip${from ? " is-dragged" : ""}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width });
      }}
      onPointerMove={(event) => {
        if (from) onResize(from.width + (event.clientX - from.x) * direction);
      }}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
      onDoubleClick={props.onReset}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onResize(next);
      }}
    />
  );
}
