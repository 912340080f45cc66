import { useState } from "react";
import { SectionThumbnail } from "#app/ui/section-thumbnail.tsx";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";
import { RestoreButton } from "../chat/version-line.tsx";
import type { HeaderProps, PageVersion } from "./editor-header.tsx";
import { VersionName } from "./version-name.tsx";
import { originWords } from "./version-words.ts";

export type RowProps = Pick<HeaderProps, "page" | "shownVersion" | "onChanged" | "onCompare"> & {
  version: PageVersion;
  onDone(): void;
};

/** One version: its picture, what it is, where it is live, and the way back to it. */
export function VersionRow(props: RowProps) {
  const { page, version, shownVersion, onDone } = props;
  const timeZone = useTimeZone();
  const [nowMs] = useState(() => Date.now());
  const isShown = version.id === shownVersion?.id;
  // The one that is shown gets its picture while it is.
  const stored =
    isShown || page.pictured.includes(version.id)
      ? { sectionId: page.section.id, versionId: version.id }
      : null;
  return (
    <li className={isShown ? "is-shown" : ""}>
      <div className="version-picture">
        <SectionThumbnail stored={stored} preview={{ kind: "loading" }} />
      </div>
      <div className="version-facts">
        <div className="versions-name">
          <VersionName sectionId={page.section.id} version={version} onChanged={props.onChanged} />
          {isShown && <s-badge>Shown now</s-badge>}
          {liveThemes(props).map(({ id, themeName }) => (
            <s-badge key={id} tone="success">
              On {themeName}
            </s-badge>
          ))}
          {!version.publishable && <s-badge tone="critical">Has errors</s-badge>}
        </div>
        {version.name !== null && <p className="version-called">{version.name}</p>}
        <p className="versions-summary">{summaryWords(version)}</p>
        <p className="versions-when">
          {momentWords(version.createdAt, nowMs, timeZone)}. {originWords(page, version)}
        </p>
      </div>
      {!isShown && (
        <span className="versions-actions">
          <s-button
            accessibilityLabel={`Compare version ${version.number}`}
            onClick={() => {
              props.onCompare(version.id);
              onDone();
            }}
          >
            Compare
          </s-button>
          <RestoreButton {...props} version={version} isPlain={false} />
        </span>
      )}
    </li>
  );
}

function liveThemes({ page, version }: RowProps) {
  return page.publications.filter(
    ({ versionId, state }) => versionId === version.id && state === "published",
  );
}

/** What changed, where the line below does not say it already. */
function summaryWords({ number, origin, summary, linesAdded, linesRemoved }: PageVersion): string {
  const lines = `+${linesAdded} −${linesRemoved} lines`;
  if (origin === "edit" || origin === "restore") return number === 1 ? summary : lines;
  return summary === "" ? lines : summary;
}
