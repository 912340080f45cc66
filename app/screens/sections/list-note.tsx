import { useEffect, useRef } from "react";
import type { SectionActions } from "./use-section-actions.ts";

/** What was just done, announced, with the way back where there is one. */
export function ListNote({ actions }: { actions: SectionActions }) {
  const { news } = actions;
  const note = useRef<HTMLDivElement>(null);
  // The row that had the focus is gone.
  useEffect(() => {
    if (news !== null) note.current?.focus({ preventScroll: true });
  }, [news]);
  return (
    <div className="part list-news" role="status" ref={note} tabIndex={-1}>
      {news && (
        <p className="list-note" data-failed={news.kind === "failed" || undefined}>
          {news.kind === "archived" && (
            <>
              {news.section.name} is archived. Theme files stay as they are.{" "}
              <button type="button" onClick={() => void actions.restore(news.section)}>
                Undo<span className="visually-hidden"> archiving {news.section.name}</span>
              </button>
            </>
          )}
          {news.kind === "restored" && `${news.section.name} is restored, as a draft.`}
          {news.kind === "deleted" && `${news.section.name} is deleted.`}
          {news.kind === "failed" && `${news.section.name}: ${news.reason} Nothing was changed.`}
        </p>
      )}
    </div>
  );
}
