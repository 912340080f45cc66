import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";
import { Popover } from "../header/popover.tsx";
import { DriftLine } from "./drift/drift-line.tsx";
import { lostPlaces } from "./drift/lost-places.ts";
import { openThemeEditor } from "./open-theme-editor.ts";
import type { Standing } from "./pages/page-types.ts";
import { PagesOfTheme } from "./pages/pages-of-theme.tsx";
import { PublicationHistory } from "./publication-history.tsx";
import { RemoveFromThemes } from "./remove-from-themes.tsx";
import { TakeBack } from "./take-back.tsx";
import { useThemes } from "./use-themes.ts";

type Publication = EditorPage["publications"][number];

type MenuProps = {
  page: EditorPage;
  onChanged(): void;
  onReview(publicationId: string): void;
  onAddToPage(standing: Standing): void;
  onSeePlans(): void;
};

/** Every theme that has the section, with its version and the way back. */
export function PublicationsMenu(props: MenuProps) {
  const { page } = props;
  const published = page.publications.filter(({ state }) => state === "published");
  const [only] = published;
  const words =
    published.length === 1 && only ? `On ${only.themeName}` : `On ${published.length} themes`;
  return (
    <Popover className="publications" label="Where this section is" button={<span>{words}</span>}>
      {() => <PublicationList {...props} published={published} />}
    </Popover>
  );
}

type ListProps = MenuProps & { published: Publication[] };

function PublicationList(props: ListProps) {
  const themes = useThemes();
  const liveId =
    themes.kind === "loaded" ? themes.value.find(({ role }) => role === "main")?.id : undefined;
  return (
    <>
      <div className="popover-head">
        <h2>Where this section is</h2>
      </div>
      <ul>
        {props.published.map((publication) => (
          <PublicationRow
            key={publication.id}
            {...props}
            publication={publication}
            isLive={liveId === undefined ? null : publication.themeId === liveId}
          />
        ))}
        {lostPlaces(props.page.publications).map((lost) => (
          <LostPlace key={lost.id} {...props} publication={lost} />
        ))}
      </ul>
      {props.published.length > 1 && <RemoveEverywhere {...props} />}
      <PublicationHistory page={props.page} />
    </>
  );
}

function RemoveEverywhere({ page, onChanged }: { page: EditorPage; onChanged(): void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="publication">
      {isAsked ? (
        <RemoveFromThemes
          sectionId={page.section.id}
          themeId={null}
          button="Remove from all themes"
          onDone={onChanged}
          onKeep={() => setAsked(false)}
        />
      ) : (
        <div className="publication-ways">
          <s-button onClick={() => setAsked(true)}>Remove from all themes</s-button>
        </div>
      )}
    </div>
  );
}

function LostPlace({ publication, onReview }: ListProps & { publication: Publication }) {
  const [nowMs] = useState(() => Date.now());
  return (
    <li className="publication">
      <div className="publication-head">
        <b>{publication.themeName}</b>
      </div>
      <DriftLine publication={publication} nowMs={nowMs} onReview={onReview} />
    </li>
  );
}

function PublicationRow(
  props: ListProps & {
    publication: Publication;
    /** Null while it is not known. */
    isLive: boolean | null;
  },
) {
  const { page, publication, isLive } = props;
  const timeZone = useTimeZone();
  const [nowMs] = useState(() => Date.now());
  const number = page.versions.find(({ id }) => id === publication.versionId)?.number;
  return (
    <li className="publication">
      <div className="publication-head">
        <b>{publication.themeName}</b>
        {isLive !== null && (
          <s-badge tone={isLive ? "success" : "neutral"}>
            {isLive ? "Live theme" : "Draft theme"}
          </s-badge>
        )}
        <span className="editor-space" />
        {number !== undefined && <b>Version {number}</b>}
      </div>
      <p>
        <code>{publication.fileName}</code>
      </p>
      <p>
        Published {momentWords(publication.createdAt, nowMs, timeZone).replace(/^T/, "t")}.{" "}
        {publication.hasBackup
          ? "The file from before is kept as a backup."
          : "New file, so there is no backup."}
      </p>
      <DriftLine publication={publication} nowMs={nowMs} onReview={props.onReview} />
      <div className="publication-pages">
        <PagesOfTheme {...props} standing={publication} isLive={isLive === true} />
      </div>
      <div className="publication-ways">
        <s-button onClick={() => openThemeEditor(publication.themeId)}>Open theme editor</s-button>
        <TakeBack
          sectionId={page.section.id}
          publicationId={publication.id}
          themeId={publication.themeId}
          number={number}
          hasBackup={publication.hasBackup}
          isLive={isLive === true}
          onDone={props.onChanged}
        />
      </div>
    </li>
  );
}
