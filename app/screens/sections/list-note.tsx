import type { SectionActions } from "./use-section-actions.ts";

/** What was just done, announced, with the way back where there is one. */
export function ListNote({ actions }: { actions: SectionActions }) {
  const { news } = actions;
  return (
    <div className="part" role="status">
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
