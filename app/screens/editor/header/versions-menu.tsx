import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { dollars } from "#app/ui/allowance-words.ts";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";
import { RestoreButton } from "../chat/version-line.tsx";
import type { HeaderProps, PageVersion } from "./editor-header.tsx";
import { Popover } from "./popover.tsx";

type MenuProps = Pick<
  HeaderProps,
  "page" | "shownVersion" | "isRunning" | "onChanged" | "onCompare"
>;

/** All versions, newest first: what each is, where it is live, and the way back. */
export function VersionsMenu(props: MenuProps) {
  const { page, shownVersion } = props;
  return (
    <Popover
      className="versions"
      label="Versions"
      button={
        <>
          <s-icon type="clock" size="small" />
          {shownVersion ? `Version ${shownVersion.number}` : "No version"}
        </>
      }
    >
      {(close) => (
        <>
          <div className="popover-head">
            <h2>Versions</h2>
            <span>Restoring is free and keeps all of them</span>
          </div>
          {page.versions.length === 0 && (
            <p className="popover-empty">The first version is still to come.</p>
          )}
          <ol className="versions-list">
            {page.versions.map((version) => (
              <VersionRow key={version.id} {...props} version={version} onDone={close} />
            ))}
          </ol>
          <p className="popover-foot">
            <s-icon type="edit" size="small" />
            Edits saved by hand become versions too, free
          </p>
        </>
      )}
    </Popover>
  );
}

function VersionRow(props: MenuProps & { version: PageVersion; onDone(): void }) {
  const { page, version, shownVersion, onDone } = props;
  const timeZone = useTimeZone();
  const [nowMs] = useState(() => Date.now());
  const isShown = version.id === shownVersion?.id;
  const themes = page.publications.filter(
    ({ versionId, state }) => versionId === version.id && state === "published",
  );
  return (
    <li className={isShown ? "is-shown" : ""}>
      <div>
        <p className="versions-name">
          <b>Version {version.number}</b>
          {isShown && <s-badge>Shown now</s-badge>}
          {themes.map(({ id, themeName }) => (
            <s-badge key={id} tone="success">
              On {themeName}
            </s-badge>
          ))}
          {!version.publishable && <s-badge tone="critical">Has errors</s-badge>}
        </p>
        <p className="versions-summary">{version.summary}</p>
        <p className="versions-when">
          {momentWords(version.createdAt, nowMs, timeZone)}. {costWords(page, version)}
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

function costWords({ runs }: EditorPage, { generationId }: PageVersion): string {
  const run = runs.find((each) => each.generationId === generationId);
  if (!run) return "Free.";
  if (run.outcome !== "completed") return "Not counted.";
  return run.costCents > 0 ? `${dollars(run.costCents)}.` : "Included.";
}
