import { useState } from "react";
import type { HeaderProps } from "./editor-header.tsx";
import { Popover } from "./popover.tsx";
import { VersionRow } from "./version-row.tsx";
import { versionTitle } from "./version-words.ts";

/** Versions drawn at once: a section can have hundreds. */
const AT_ONCE = 30;

type MenuProps = Pick<HeaderProps, "page" | "shownVersion" | "onChanged" | "onCompare">;

/** All versions, newest first: what each is, where it is live, and the way back. */
export function VersionsMenu(props: MenuProps) {
  const { shownVersion } = props;
  return (
    <Popover
      className="versions"
      label="Versions"
      button={
        <>
          <s-icon type="clock" size="small" />
          <span>{shownVersion ? versionTitle(shownVersion) : "No version"}</span>
        </>
      }
    >
      {(close) => (
        <>
          <div className="popover-head">
            <h2>Versions</h2>
            <span>Restoring is free and keeps all of them</span>
          </div>
          <VersionList {...props} onDone={close} />
          <p className="popover-foot">
            <s-icon type="edit" size="small" />
            Edits saved by hand become versions too, free
          </p>
        </>
      )}
    </Popover>
  );
}

function VersionList(props: MenuProps & { onDone(): void }) {
  const { versions } = props.page;
  const [drawn, setDrawn] = useState(AT_ONCE);
  const older = versions.length - drawn;
  if (versions.length === 0)
    return <p className="popover-empty">The first version is still to come.</p>;
  return (
    <>
      <ol className="versions-list">
        {versions.slice(0, drawn).map((version) => (
          <VersionRow key={version.id} {...props} version={version} />
        ))}
      </ol>
      {older > 0 && (
        <p className="versions-older">
          <s-button onClick={() => setDrawn(drawn + AT_ONCE)}>
            Show {Math.min(older, AT_ONCE)} of {older} older
          </s-button>
        </p>
      )}
    </>
  );
}
