import { useState } from "react";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EmptyList } from "./empty-list.tsx";
import { ListBar } from "./list-bar.tsx";
import { ListNote } from "./list-note.tsx";
import { PageLinks } from "./page-links.tsx";
import { SectionsTable } from "./sections-table.tsx";
import { hasNoSections, type ListedSection, type SectionsPage } from "./sections-page.ts";
import { useSectionActions } from "./use-section-actions.ts";
import "./sections.css";

/** Every section of the shop: filter, search, sort and page stand in the address. */
export function SectionsScreen(page: SectionsPage) {
  const preview = usePreviewData();
  const actions = useSectionActions();
  const [toDelete, setToDelete] = useState<ListedSection | null>(null);
  const isEmpty = page.items.length === 0;
  return (
    <s-page heading="Sections">
      {!hasNoSections(page) && (
        <s-button slot="primary-action" variant="primary" href="/app/sections/new">
          New section
        </s-button>
      )}
      <section aria-label="Sections">
        <ListNote actions={actions} />
        <div className="part panel sections" aria-busy={actions.busyId !== null}>
          <ListBar page={page} />
          {isEmpty ? (
            <EmptyList page={page} preview={preview} />
          ) : (
            <SectionsTable page={page} preview={preview} actions={actions} onDelete={setToDelete} />
          )}
          <PageLinks page={page} />
        </div>
      </section>
      {toDelete && (
        <DeleteDialog section={toDelete} actions={actions} onClose={() => setToDelete(null)} />
      )}
    </s-page>
  );
}
