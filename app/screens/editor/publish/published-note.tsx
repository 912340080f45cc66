import type { EditorPage } from "#app/editor-page.server.ts";
import { addSectionWords } from "./add-section-words.ts";
import type { Published } from "./publish-types.ts";
import type { Standing } from "./pages/page-types.ts";
import { AddToPageButton } from "./pages/pages-of-theme.tsx";
import { TakeBack } from "./take-back.tsx";
import { storePreviewUrl } from "./store-preview.ts";
import { openThemeEditor } from "./open-theme-editor.ts";

/** The next step, and the way back. */
export function PublishedNote(props: {
  done: Published;
  page: EditorPage;
  onClose(): void;
  onChanged(): void;
  onAddToPage(standing: Standing): void;
  onSeePlans(): void;
}) {
  const { done, page } = props;
  return (
    <>
      <div className="dialog-body">
        <ul className="published-facts">
          <li>
            <s-icon type="check-circle" tone="success" size="small" />
            <span>
              <code>{done.publication.fileName}</code> is in {done.theme.name}.
            </span>
          </li>
          <li>
            <s-icon type="theme-edit" size="small" />
            <span>
              {done.hasBackup
                ? "Pages that have the section show the new version."
                : `It is on no page yet. Add it to one here, or in the theme editor: choose ${addSectionWords(page.section)}.`}
            </span>
          </li>
        </ul>
        <div className="publication-ways">
          <TakeBack
            sectionId={page.section.id}
            publicationId={done.publication.id}
            themeId={done.theme.id}
            number={undefined}
            hasBackup={done.hasBackup}
            isLive={done.theme.role === "main"}
            onDone={() => {
              props.onChanged();
              props.onClose();
            }}
          />
        </div>
      </div>
      <div className="dialog-foot">
        <s-button onClick={props.onClose}>Done</s-button>
        {done.theme.role !== "main" && (
          <s-button
            icon="external"
            href={storePreviewUrl(page.shop, done.theme.id)}
            target="_blank"
          >
            See it on your store
          </s-button>
        )}
        <s-button onClick={() => openThemeEditor(done.theme.id)}>Open theme editor</s-button>
        <AddToPageButton
          page={page}
          standing={{
            themeId: done.theme.id,
            themeName: done.theme.name,
            fileName: done.publication.fileName,
          }}
          isPrimary
          onAddToPage={props.onAddToPage}
          onSeePlans={props.onSeePlans}
        />
      </div>
    </>
  );
}
