import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";
import { Popover } from "../header/popover.tsx";
import { openThemeEditor } from "./open-theme-editor.ts";
import type { Standing } from "./pages/page-types.ts";
import { PagesOfTheme } from "./pages/pages-of-theme.tsx";
import { TakeBack } from "./take-back.tsx";
import { useThemes } from "./use-themes.ts";

type Publication = EditorPage["publications"][number];

type MenuProps = {
  page: EditorPage;
  onChanged(): void;
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

function PublicationList(props: MenuProps & { published: Publication[] }) {
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
      </ul>
    </>
  );
}

function PublicationRow(
  props: MenuProps & {
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
      <div className="publication-pages">
        <PagesOfTheme {...props} standing={publication} isLive={isLive === true} />
      </div>
      <div className="publication-ways">
        <s-button onClick={() => openThemeEditor(publication.themeId)}>Open theme editor</s-button>
        <TakeBack
          sectionId={page.section.id}
          publicationId={publication.id}
          hasBackup={publication.hasBackup}
          isLive={isLive === true}
          onDone={props.onChanged}
        />
      </div>
    </li>
  );
}
