import type { Reorder } from "./use-reorder.ts";

/** What an item of a list is dragged by, with a pointer, a finger or keys. */
export function DragHandle(props: { name: string; index: number; reorder: Reorder }) {
  const { drag, handlers } = props.reorder;
  return (
    <button
      type="button"
      className="drag-handle"
      aria-label={`Move ${props.name}`}
      aria-pressed={drag?.from === props.index && drag.by === "keys"}
      aria-description="Space takes it, the arrow keys move it. Alt and an arrow key move it at once."
      {...handlers(props.index)}
    >
      <s-icon type="drag-handle" size="small" />
    </button>
  );
}
