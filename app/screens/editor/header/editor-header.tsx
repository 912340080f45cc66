import { useNavigate } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import type { Lack } from "../upgrade/plan-offers.ts";
import type { Standing } from "../publish/pages/page-types.ts";
import { openThemeEditor } from "../publish/open-theme-editor.ts";
import { PublicationsMenu } from "../publish/publications-menu.tsx";
import { useFocusWhenLost } from "./use-focus-when-lost.ts";
import { VersionsMenu } from "./versions-menu.tsx";

export type PageVersion = EditorPage["versions"][number];

export type HeaderProps = {
  page: EditorPage;
  shownVersion: PageVersion | null;
  isRunning: boolean;
  onChanged(): void;
  onPublish(): void;
  onCompare(versionId: string): void;
  onSeePlans(lack: Lack): void;
  onAddToPage(standing: Standing): void;
  onReview(publicationId: string): void;
};

export function EditorHeader(props: HeaderProps) {
  const { page, shownVersion } = props;
  const navigate = useNavigate();
  const title = useFocusWhenLost();
  const isPublished = page.publications.some(({ state }) => state === "published");
  return (
    <header className="editor-header">
      <h1 className="editor-title" ref={title} tabIndex={-1}>
        {page.section.name}
      </h1>
      <StatusBadge status={page.section.status} />
      {isPublished ? (
        <PublicationsMenu
          page={page}
          onChanged={props.onChanged}
          onReview={props.onReview}
          onAddToPage={props.onAddToPage}
          onSeePlans={() => props.onSeePlans("publish_theme")}
        />
      ) : (
        <span className="editor-saved">
          {shownVersion && <s-icon type="check" size="small" />}
          {shownVersion ? `Version ${shownVersion.number} saved` : "Not saved yet"}
        </span>
      )}
      <span className="editor-space" />
      <VersionsMenu {...props} />
      <span className="editor-publish">
        <PublishButton {...props} />
      </span>
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

/** Disabled with its reason in words beside it. It names the version that it would publish. */
export function PublishButton({ page, shownVersion, onPublish, onSeePlans }: HeaderProps) {
  const standing = standingOf(page, shownVersion);
  if (standing)
    return (
      <>
        {page.features.canPublish && page.section.status !== "archive" && (
          <button type="button" className="link-button editor-elsewhere" onClick={onPublish}>
            Publish version {shownVersion?.number} to another theme
          </button>
        )}
        <s-button variant="primary" onClick={() => openThemeEditor(standing.themeId)}>
          Open theme editor
        </s-button>
      </>
    );
  const reason = whyNot(page, shownVersion);
  return (
    <>
      {reason && (
        <span className="editor-reason">
          <s-icon type="lock" size="small" />
          {page.features.canPublish ? (
            reason
          ) : (
            <button
              type="button"
              className="link-button"
              onClick={() => onSeePlans("publish_theme")}
            >
              {reason}
            </button>
          )}
        </span>
      )}
      <s-button
        variant="primary"
        disabled={reason !== null}
        onClick={() => reason === null && onPublish()}
      >
        {shownVersion ? `Publish version ${shownVersion.number}` : "Publish"}
      </s-button>
    </>
  );
}

/** Where the version stands already; the theme that got it last. */
function standingOf(
  { publications }: EditorPage,
  version: PageVersion | null,
): EditorPage["publications"][number] | undefined {
  return publications.find(
    ({ state, versionId }) => state === "published" && versionId === version?.id,
  );
}

/** Null when it can be published; empty when the reason is plain to see. */
function whyNot(page: EditorPage, version: PageVersion | null): string | null {
  if (!page.features.canPublish) return "Publishing is part of Pro";
  if (page.section.status === "archive") return "Restore the section to publish it";
  if (version && !version.publishable) return "This version has errors";
  return version ? null : "";
}
