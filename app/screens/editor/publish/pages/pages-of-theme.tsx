import type { EditorPage } from "#app/editor-page.server.ts";
import type { Standing } from "./page-types.ts";
import { TakeOff } from "./take-off.tsx";
import "./pages.css";

/** The pages of a theme that we put the section on, and the way to another one. */
export function PagesOfTheme(props: {
  page: EditorPage;
  standing: Standing;
  isLive: boolean;
  onAddToPage(standing: Standing): void;
  onSeePlans(): void;
  onChanged(): void;
}) {
  const { page, standing } = props;
  const placements = page.placements.filter(({ themeId }) => themeId === standing.themeId);
  return (
    <>
      {placements.length > 0 && (
        <ul className="theme-pages">
          {placements.map(({ id, pageName }) => (
            <li key={id}>
              <span>On {pageName}</span>
              <TakeOff
                sectionId={page.section.id}
                placementId={id}
                pageName={pageName}
                isLive={props.isLive}
                onDone={props.onChanged}
              />
            </li>
          ))}
        </ul>
      )}
      <AddToPageButton {...props} />
    </>
  );
}

/** Disabled with its reason in words beside it. */
export function AddToPageButton(props: {
  page: EditorPage;
  standing: Standing;
  isPrimary?: boolean;
  onAddToPage(standing: Standing): void;
  onSeePlans(): void;
}) {
  const canAdd = props.page.features.canPublish;
  return (
    <>
      <s-button
        variant={props.isPrimary ? "primary" : "secondary"}
        disabled={!canAdd}
        onClick={() => canAdd && props.onAddToPage(props.standing)}
      >
        Add to a page
      </s-button>
      {!canAdd && (
        <button type="button" className="link-button" onClick={props.onSeePlans}>
          Adding to a page is part of Pro
        </button>
      )}
    </>
  );
}
