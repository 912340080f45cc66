import { useEffect, useRef, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { SectionThumbnail } from "#app/ui/section-thumbnail.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { dayWords, shortAgoWords } from "#app/ui/time-words.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import { RenameField } from "./rename-field.tsx";
import { RowMenu } from "./row-menu.tsx";
import { matchParts } from "#app/ui/search-match.ts";
import type { ListedSection, SectionsPage } from "./sections-page.ts";
import type { SectionActions } from "./use-section-actions.ts";
import type { Selection } from "./use-selection.ts";

export type RowsProps = {
  page: SectionsPage;
  preview: LoadedPreview;
  actions: SectionActions;
  selection: Selection;
  onDelete(sections: ListedSection[]): void;
};

type RowProps = RowsProps & {
  section: ListedSection;
  isRenaming: boolean;
  onRename(): void;
  onRenamed(): void;
};

export function SectionRow(props: RowProps) {
  const { section, selection, page, actions } = props;
  const { versionCount } = section;
  const isChosen = selection.has(section);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "F2") props.onRename();
  };
  return (
    <tr data-chosen={isChosen || undefined} onKeyDown={onKeyDown}>
      <td className="list-check">
        <label>
          <input
            type="checkbox"
            aria-label={`Select ${section.name}`}
            checked={isChosen}
            onChange={({ currentTarget: { checked }, nativeEvent }) =>
              selection.choose(section, checked, isWithShift(nativeEvent))
            }
          />
        </label>
      </td>
      <td className="list-name">
        <Name {...props} />
      </td>
      <td className="list-status">
        <StatusBadge status={section.status} />
      </td>
      <td className="list-theme">
        <Place section={section} nowMs={new Date(page.now).getTime()} />
      </td>
      <td className="list-versions">
        {versionCount === 1 ? "1 version" : `${versionCount} versions`}
      </td>
      <td className="list-edited">
        <time dateTime={section.updatedAt}>
          {shortAgoWords(section.updatedAt, new Date(page.now).getTime())}
        </time>
      </td>
      <td className="list-actions">
        <RowMenu {...{ section, actions }} onRename={props.onRename} onDelete={props.onDelete} />
      </td>
    </tr>
  );
}

function Name(props: RowProps) {
  const { section, page, preview, isRenaming } = props;
  const { search } = page.query;
  const link = useRef<HTMLAnchorElement>(null);
  const wasRenaming = useRef(false);
  // Its field is gone, and the focus with it.
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) link.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  return (
    <div>
      <SectionThumbnail section={section} preview={preview} />
      {isRenaming ? (
        <RenameField
          name={section.name}
          onSave={(name) => props.actions.rename(section, name)}
          onClose={props.onRenamed}
        />
      ) : (
        <div>
          <Link ref={link} to={`/app/sections/${section.id}`}>
            <Marked text={section.name} search={search} />
          </Link>
          <span className="part-note">
            <Marked text={section.prompt} search={search} />
          </span>
        </div>
      )}
    </div>
  );
}

function Marked({ text, search }: { text: string; search: string }) {
  return matchParts(text, search).map((part) =>
    part.isMatch ? <mark key="match">{part.text}</mark> : part.text,
  );
}

function Place({ section, nowMs }: { section: ListedSection; nowMs: number }) {
  const { themes, removedAt, isEdited } = section;
  return (
    <>
      <span>
        {themes.length > 0
          ? themes.join(", ")
          : removedAt === null
            ? "Not published"
            : `Removed ${dayWords(removedAt, nowMs)}`}
      </span>
      {isEdited && (
        <span className="list-drift">
          <s-icon type="alert-triangle" size="small" tone="caution" />
          Edited in the theme
        </span>
      )}
    </>
  );
}

/** A box is changed by a click, or by a key that makes one. */
function isWithShift(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}
