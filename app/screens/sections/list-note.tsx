import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { SectionActions } from "./use-section-actions.ts";

/** What was just done, announced, with the way back. Below the list, so that no row moves. */
export function ListNote({ actions }: { actions: SectionActions }) {
  const { news, busy } = actions;
  const note = useRef<HTMLDivElement>(null);
  // What had the focus is gone: the row, or the bar of the selection.
  useEffect(() => {
    if (news !== null) note.current?.focus({ preventScroll: true });
  }, [news]);
  const { undo, opens } = news ?? {};
  return (
    <div className="part list-news" role="status" ref={note} tabIndex={-1}>
      {news && (
        <div className="list-note" data-failed={news.isFailure || undefined}>
          <p>{news.text}</p>
          {undo && (
            <button
              type="button"
              disabled={busy !== null}
              onClick={() => void actions.change(undo.action, undo.sections)}
            >
              Undo
            </button>
          )}
          {opens && (
            <Link to={`/app/sections/${opens.id}`}>
              Open<span className="visually-hidden"> {opens.name}</span>
            </Link>
          )}
          <button type="button" aria-label="Close this message" onClick={actions.forget}>
            <s-icon type="x" size="small" />
          </button>
        </div>
      )}
    </div>
  );
}
