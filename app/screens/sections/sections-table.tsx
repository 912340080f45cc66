import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { BulkBar } from "./bulk-bar.tsx";
import { SectionRow, type RowsProps } from "./section-row.tsx";
import type { ListedSection } from "./sections-page.ts";

export function SectionsTable(props: RowsProps) {
  const { page, selection } = props;
  const [renaming, setRenaming] = useState<ListedSection | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") selection.clear();
  };
  return (
    <table aria-label="Sections" onKeyDown={onKeyDown}>
      <Head {...props} />
      <tbody>
        {page.items.map((section) => (
          <SectionRow
            key={section.id}
            {...props}
            section={section}
            isRenaming={renaming?.id === section.id}
            onRename={() => setRenaming(section)}
            onRenamed={() => setRenaming(null)}
          />
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = [
  { title: "Section", className: "list-name" },
  { title: "Status", className: "list-status" },
  { title: "Theme", className: "list-theme" },
  { title: "Versions", className: "list-versions" },
  { title: "Edited", className: "list-edited" },
  { title: "Actions", className: "list-actions" },
];

/** The names of the columns; while rows are chosen, what can be done with them stands over these. */
function Head({ page, selection, actions, onDelete }: RowsProps) {
  const { sections } = selection;
  const box = useRef<HTMLInputElement>(null);
  const isSome = sections.length > 0 && sections.length < page.items.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <thead data-choosing={sections.length > 0 || undefined}>
      <tr>
        <td className="list-check">
          <label>
            <input
              ref={box}
              type="checkbox"
              aria-label="Select all on this page"
              checked={sections.length === page.items.length}
              onChange={({ currentTarget }) => selection.chooseAll(currentTarget.checked)}
            />
          </label>
          {sections.length > 0 && (
            <BulkBar
              {...{ sections, actions, onDelete }}
              isArchive={page.query.status === "archive"}
            />
          )}
          <span className="visually-hidden" role="status">
            {sections.length > 0 && `${sections.length} selected`}
          </span>
        </td>
        {COLUMNS.map(({ title, className }) => (
          <th key={title} scope="col" className={className}>
            <span>{title}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
