import { useEffect, useRef } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useAnswer } from "#app/ui/use-answer.ts";
import { EditedFile } from "./edited-file.tsx";
import type { Publication, Review } from "./drift-types.ts";

export type ReviewProps = {
  page: EditorPage;
  publication: Publication;
  /** Why nothing can be taken in now: unsaved edits, or a run that writes the next version. */
  busyWith: "edits" | "run" | null;
  onPublish(): void;
  onClose(): void;
  onChanged(): void;
};

/** What someone changed in a published file, what publishing would change there, and the ways on. */
export function ReviewDialog(props: ReviewProps) {
  const { page, publication } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  // Asked for anew each time: someone may be editing at this moment.
  const address = `/api/sections/${page.section.id}/publications/${publication.id}/drift`;
  const state = useAnswer<Review>(address);
  const { refresh } = state;
  useEffect(() => dialog.current?.showModal(), []);
  const value = state.kind === "loaded" ? state.value : null;
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="drift-title" onClose={props.onClose}>
      <div className="dialog-head">
        <h2 id="drift-title">
          {page.section.name} on {publication.themeName}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={close}>
          <s-icon type="x" />
        </button>
      </div>
      {value?.kind === "edited" ? (
        <EditedFile {...props} review={value} onClose={close} onStale={refresh} />
      ) : (
        <>
          <div className="dialog-body">
            {state.kind === "loading" && <p role="status">Reading the file in the theme</p>}
            {state.kind === "failed" && (
              <p className="field-error" role="alert">
                {state.problem.message}
              </p>
            )}
            {value?.kind === "unchanged" && (
              <p role="status">
                The file stands in {publication.themeName} as it was published. Someone took the
                edit back.
              </p>
            )}
            {value?.kind === "gone" && (
              <p role="status">
                The file is no longer in {publication.themeName}. Publish the section again to put
                it there.
              </p>
            )}
          </div>
          <div className="dialog-foot">
            {state.kind === "failed" && <s-button onClick={refresh}>Try again</s-button>}
            <s-button
              onClick={() => {
                if (value) props.onChanged();
                close();
              }}
            >
              Close
            </s-button>
          </div>
        </>
      )}
    </dialog>
  );
}
