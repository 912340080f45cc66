import { useNavigate } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { VersionsMenu } from "./versions/versions-menu.tsx";

export type PageVersion = EditorPage["versions"][number];

export function EditorHeader(props: {
  page: EditorPage;
  shownVersion: PageVersion | null;
  onChanged(): void;
  onPublish(): void;
  onCompare(): void;
}) {
  const { page, shownVersion } = props;
  const navigate = useNavigate();
  return (
    <header className="editor-header">
      <h1 className="editor-title">{page.section.name}</h1>
      <StatusBadge status={page.section.status} />
      <span className="editor-saved">
        {shownVersion ? `Version ${shownVersion.number} saved` : "Not saved yet"}
      </span>
      <span className="editor-space" />
      <VersionsMenu
        page={page}
        shownVersion={shownVersion}
        onChanged={props.onChanged}
        onCompare={props.onCompare}
      />
      <PublishButton page={page} version={shownVersion} onPublish={props.onPublish} />
      <button
        type="button"
        className="icon-button"
        aria-label="Close the editor"
        onClick={() => void navigate("/app/sections")}
      >
        <s-icon type="x" />
      </button>
    </header>
  );
}

/** Disabled with its reason in words beside it. */
function PublishButton(props: {
  page: EditorPage;
  version: PageVersion | null;
  onPublish(): void;
}) {
  const { page, version } = props;
  const reason = whyNot(page, version);
  return (
    <>
      {reason && <span className="editor-reason">{reason}</span>}
      <s-button
        variant="primary"
        disabled={reason !== null}
        onClick={() => reason === null && props.onPublish()}
      >
        {version ? `Publish version ${version.number}` : "Publish"}
      </s-button>
    </>
  );
}

function whyNot(page: EditorPage, version: PageVersion | null): string | null {
  if (!page.features.canPublish) return "Publishing is part of Pro";
  if (page.section.status === "archive") return "Restore the section to publish it";
  if (version && !version.publishable) return "This version has errors";
  return version ? null : "";
}
