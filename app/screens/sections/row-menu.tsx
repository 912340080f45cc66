import { useId } from "react";
import type { ListedSection } from "./sections-page.ts";
import type { SectionActions } from "./use-section-actions.ts";

/** What can be done with one section. */
export function RowMenu(props: {
  section: ListedSection;
  actions: SectionActions;
  onRename(): void;
  onDelete(sections: ListedSection[]): void;
}) {
  const { section, actions } = props;
  const menuId = useId();
  const { status } = section;
  const change = (action: "archive" | "restore") => void actions.change(action, [section]);
  return (
    <>
      <s-button
        variant="tertiary"
        icon="menu-horizontal"
        commandFor={menuId}
        accessibilityLabel={`Actions for ${section.name}`}
      />
      <s-menu id={menuId} accessibilityLabel={`Actions for ${section.name}`}>
        <s-button icon="edit" onClick={props.onRename}>
          Rename
        </s-button>
        <s-button icon="duplicate" onClick={() => void actions.duplicate(section)}>
          Duplicate
        </s-button>
        {(status === "archive" || status === "inactive") && (
          <s-button icon="undo" onClick={() => change("restore")}>
            Restore
          </s-button>
        )}
        {status === "archive" ? (
          <s-button icon="delete" tone="critical" onClick={() => props.onDelete([section])}>
            Delete
          </s-button>
        ) : (
          <s-button icon="archive" onClick={() => change("archive")}>
            Archive
          </s-button>
        )}
      </s-menu>
    </>
  );
}
