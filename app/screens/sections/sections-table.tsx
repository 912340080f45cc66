import { Link } from "react-router";
import { SectionThumbnail } from "#app/ui/section-thumbnail.tsx";
import { storedThumbnail } from "#app/ui/stored-thumbnail.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { agoWords } from "#app/ui/time-words.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { ListedSection, SectionsPage } from "./sections-page.ts";
import type { SectionActions } from "./use-section-actions.ts";

type TableProps = {
  page: SectionsPage;
  preview: LoadedPreview;
  actions: SectionActions;
  onDelete(section: ListedSection): void;
};

export function SectionsTable(props: TableProps) {
  return (
    <table aria-label="Sections">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Section</th>
          <th scope="col">Status</th>
          <th scope="col">Theme</th>
          <th scope="col">Versions</th>
          <th scope="col">Edited</th>
          <th scope="col">Actions</th>
        </tr>
      </thead>
      <tbody>
        {props.page.items.map((section) => (
          <SectionRow key={section.id} section={section} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function SectionRow(props: TableProps & { section: ListedSection }) {
  const { section, preview, page } = props;
  const { versionCount } = section;
  return (
    <tr>
      <td className="list-name">
        <div>
          <SectionThumbnail
            code={section.code}
            preview={preview}
            stored={storedThumbnail(section)}
          />
          <div>
            <Link to={`/app/sections/${section.id}`}>{section.name}</Link>
            <span className="part-note">{section.prompt}</span>
          </div>
        </div>
      </td>
      <td className="list-status">
        <StatusBadge status={section.status} />
      </td>
      <td className="list-theme">
        <Place section={section} />
      </td>
      <td className="list-versions">
        {versionCount === 1 ? "1 version" : `${versionCount} versions`}
      </td>
      <td className="list-edited">
        <time dateTime={section.updatedAt}>
          {agoWords(section.updatedAt, new Date(page.now).getTime())}
        </time>
      </td>
      <td className="list-actions">
        <RowActions {...props} />
      </td>
    </tr>
  );
}

function Place({ section }: { section: ListedSection }) {
  if (section.themeName === null) return "Not published";
  return (
    <>
      {section.themeName}
      {section.fileName && <span className="part-note">{section.fileName}</span>}
    </>
  );
}

function RowActions({ section, actions, onDelete }: TableProps & { section: ListedSection }) {
  const isBusy = actions.busyId === section.id;
  if (section.status !== "archive")
    return (
      <s-button
        variant="tertiary"
        loading={isBusy}
        accessibilityLabel={`Archive ${section.name}`}
        onClick={() => void actions.archive(section)}
      >
        Archive
      </s-button>
    );
  return (
    <>
      <s-button
        variant="tertiary"
        loading={isBusy}
        accessibilityLabel={`Restore ${section.name}`}
        onClick={() => void actions.restore(section)}
      >
        Restore
      </s-button>
      <s-button
        variant="tertiary"
        tone="critical"
        icon="delete"
        disabled={isBusy}
        accessibilityLabel={`Delete ${section.name} permanently`}
        onClick={() => onDelete(section)}
      />
    </>
  );
}
