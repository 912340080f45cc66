import { useEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { AddToPage } from "./add-to-page.tsx";
import type { Standing } from "./page-types.ts";
import { PlacedNote, type Placed } from "./placed-note.tsx";
import "./pages.css";

/** Page, place, what will change; then the next step and the way back. */
export function AddToPageDialog(props: {
  page: EditorPage;
  standing: Standing;
  onClose(): void;
  onChanged(): void;
}) {
  const { page, standing } = props;
  const [placed, setPlaced] = useState<Placed | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const close = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  // The button that was pressed is gone.
  useEffect(() => {
    if (placed) title.current?.focus();
  }, [placed]);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="placing-title" onClose={props.onClose}>
      <div className="dialog-head">
        <h2 id="placing-title" ref={title} tabIndex={-1}>
          {placed
            ? `Added to ${placed.placement.pageName}`
            : `Add ${page.section.name} to a page of ${standing.themeName}`}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={close}>
          <s-icon type="x" />
        </button>
      </div>
      {placed ? (
        <PlacedNote
          placed={placed}
          shop={page.shop}
          sectionId={page.section.id}
          onClose={close}
          onChanged={props.onChanged}
        />
      ) : (
        <AddToPage
          section={page.section}
          standing={standing}
          onClose={close}
          onChanged={props.onChanged}
          onPlaced={(done) => {
            setPlaced(done);
            props.onChanged();
          }}
        />
      )}
    </dialog>
  );
}
