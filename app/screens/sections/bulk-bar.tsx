import type { ListedSection } from "./sections-page.ts";
import type { SectionActions } from "./use-section-actions.ts";

/** In the place of the table's head while rows are chosen. */
export function BulkBar(props: {
  sections: ListedSection[];
  actions: SectionActions;
  isArchive: boolean;
  onDelete(sections: ListedSection[]): void;
}) {
  const { sections, actions, isArchive } = props;
  const isRestorable = sections.every(
    ({ status }) => status === "archive" || status === "inactive",
  );
  const isBusy = actions.busy !== null;
  return (
    <div className="bulk-bar" role="group" aria-label="Selected sections">
      <span className="bulk-count">{sections.length} selected</span>
      {!isArchive && (
        <s-button
          loading={actions.busy === "archive"}
          disabled={isBusy}
          onClick={() => void actions.change("archive", sections)}
        >
          Archive
        </s-button>
      )}
      <s-button
        loading={actions.busy === "restore"}
        disabled={!isRestorable || isBusy}
        onClick={() => void actions.change("restore", sections)}
      >
        Restore
      </s-button>
      {isArchive && (
        <s-button tone="critical" disabled={isBusy} onClick={() => props.onDelete(sections)}>
          Delete
        </s-button>
      )}
      <span className="bulk-note">{noteOf(isArchive, isRestorable)}</span>
    </div>
  );
}

function noteOf(isArchive: boolean, isRestorable: boolean): string {
  if (isArchive) return "Restored sections become drafts";
  return isRestorable
    ? "Archiving keeps theme files as they are"
    : "Archiving keeps theme files as they are. Restore is for inactive sections.";
}
