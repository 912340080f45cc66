import { useState } from "react";
import { useNavigation } from "react-router";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EmptyList } from "./empty-list.tsx";
import { ListBar } from "./list-bar.tsx";
import { ListNote } from "./list-note.tsx";
import { PageLinks } from "./page-links.tsx";
import { SectionsTable } from "./sections-table.tsx";
import { hasNoSections, type ListedSection, type SectionsPage } from "./sections-page.ts";
import { useSectionActions } from "./use-section-actions.ts";
import { useSelection } from "./use-selection.ts";
import "./sections.css";
import "./rows.css";

/** Every section of the shop: filter, search, sort and page stand in the address. */
export function SectionsScreen(page: SectionsPage) {
  const preview = usePreviewData();
  const selection = useSelection(page.items);
  const actions = useSectionActions(selection.clear);
  const isTurning = useNavigation().state === "loading";
  const [toDelete, setToDelete] = useState<ListedSection[]>([]);
  const isEmpty = page.items.length === 0;
  return (
    <s-page heading="Sections">
      {!hasNoSections(page) && (
        <>
          <s-button slot="primary-action" variant="primary" href="/app/sections/new">
            New section
          </s-button>
          <s-button slot="secondary-actions" href="/app/settings#your-data">
            Export
          </s-button>
        </>
      )}
      <section aria-label="Sections">
        <div className="part panel sections" aria-busy={isTurning || actions.busy !== null}>
          <ListBar page={page} />
          {isEmpty ? (
            <EmptyList page={page} preview={preview} />
          ) : (
            <SectionsTable {...{ page, preview, actions, selection }} onDelete={setToDelete} />
          )}
          <PageLinks page={page} />
        </div>
        <ListNote actions={actions} />
      </section>
      {toDelete.length > 0 && (
        <DeleteDialog sections={toDelete} actions={actions} onClose={() => setToDelete([])} />
      )}
    </s-page>
  );
}
