import { useEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { RestoreButton } from "../chat/version-line.tsx";

type Version = EditorPage["versions"][number];

/** All versions, newest first: what each is, where it is live, and the way back. */
export function VersionsMenu(props: {
  page: EditorPage;
  shownVersion: Version | null;
  onChanged(): void;
  onCompare(): void;
}) {
  const { page, shownVersion } = props;
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useClosing(root, isOpen, () => setOpen(false));
  return (
    <div className="versions" ref={root}>
      <button
        type="button"
        className="versions-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => setOpen(!isOpen)}
      >
        <s-icon type="clock" size="small" />
        {shownVersion ? `Version ${shownVersion.number}` : "No version"}
        <s-icon type="chevron-down" size="small" />
      </button>
      {isOpen && (
        <div className="versions-list" role="dialog" aria-label="Versions">
          <div className="versions-head">
            <strong>Versions</strong>
            <span>Restoring is free and keeps all of them</span>
          </div>
          {page.versions.length === 0 && (
            <p className="versions-empty">The first version is still to come.</p>
          )}
          <ol>
            {page.versions.map((version) => (
              <VersionRow key={version.id} {...props} version={version} />
            ))}
          </ol>
          <p className="versions-foot">Edits saved by hand become versions too, free</p>
        </div>
      )}
    </div>
  );
}

function VersionRow(props: {
  page: EditorPage;
  version: Version;
  shownVersion: Version | null;
  onChanged(): void;
  onCompare(): void;
}) {
  const { page, version, shownVersion } = props;
  const isShown = version.id === shownVersion?.id;
  const themes = page.publications
    .filter(({ versionId, state }) => versionId === version.id && state === "published")
    .map(({ themeName }) => themeName);
  return (
    <li className={isShown ? "is-shown" : ""}>
      <div>
        <b>Version {version.number}</b> {isShown && <s-badge>Shown now</s-badge>}
        {themes.map((name) => (
          <s-badge key={name} tone="success">
            On {name}
          </s-badge>
        ))}
        {!version.publishable && <s-badge tone="critical">Has errors</s-badge>}
        <p>{version.summary}</p>
        <time dateTime={version.createdAt}>{timeWords(version.createdAt)}</time>
      </div>
      {!isShown && <RestoreButton version={version} page={page} onChanged={props.onChanged} />}
    </li>
  );
}

function timeWords(iso: string): string {
  return new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso),
  );
}

function useClosing(
  root: React.RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      close();
      root.current?.querySelector("button")?.focus();
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [close, isOpen, root]);
}
