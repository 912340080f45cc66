import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useRevalidator, useSearchParams } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { SectionFrameHandle } from "#app/ui/section-preview/section-frame.tsx";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { ChatPane } from "./chat/chat-pane.tsx";
import { CodePane } from "./code/code-pane.tsx";
import { EditorHeader } from "./editor-header.tsx";
import { EditorLayout } from "./editor-layout.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import type { RunState } from "./run/run-state.ts";
import { takeWaitingPrompt } from "#app/ui/waiting-prompt.ts";
import { useRun } from "./run/use-run.ts";
import { SettingsPane } from "./settings/settings-pane.tsx";
import { UnsavedBar } from "./unsaved-bar.tsx";
import { useDraft } from "./use-draft.ts";
import { useSaveDraft } from "./use-save-draft.ts";
import "./editor.css";

export type MiddleView = "preview" | "code";

/** Chat, live preview and settings of one section. */
export function EditorScreen(page: EditorPage) {
  const revalidator = useRevalidator();
  const draft = useDraft(page.section);
  const saving = useSaveDraft(page.section, draft);
  const preview = usePreviewData();
  const [view, setView] = useState<MiddleView>("preview");
  const [isPublishing, setPublishing] = useState(false);
  const [selectedBlockId, setSelectedBlockId] = useState<string | null>(null);
  const frame = useRef<SectionFrameHandle>(null);
  const refresh = useCallback(() => void revalidator.revalidate(), [revalidator]);
  const current = useRun(
    useCallback((_ended: RunState) => void revalidator.revalidate(), [revalidator]),
  );
  useStartedRun(page, current);

  const selectBlock = useCallback((blockId: string | null, fromPreview: boolean) => {
    setSelectedBlockId(blockId);
    frame.current?.selectBlock(blockId, !fromPreview);
  }, []);
  const shownVersion = useMemo(
    () => page.versions.find(({ id }) => id === page.section.currentVersionId) ?? null,
    [page.versions, page.section.currentVersionId],
  );
  const isRunning = current.run !== null && current.run.end === null;

  return (
    <div className="editor">
      {draft.isDirty ? (
        <UnsavedBar draft={draft} saving={saving} isRunning={isRunning} onSaved={refresh} />
      ) : (
        <EditorHeader
          page={page}
          shownVersion={shownVersion}
          onChanged={refresh}
          onPublish={() => setPublishing(true)}
          onCompare={() => setView("code")}
        />
      )}
      <EditorLayout
        chat={
          <ChatPane page={page} current={current} isWaiting={draft.isDirty} onChanged={refresh} />
        }
        middle={
          view === "preview" ? (
            <PreviewPane
              page={page}
              draft={draft}
              preview={preview}
              isRunning={isRunning}
              frame={frame}
              view={view}
              onView={setView}
              onBlockClicked={(blockId) => selectBlock(blockId, true)}
            />
          ) : (
            <CodePane page={page} draft={draft} view={view} onView={setView} />
          )
        }
        settings={
          <SettingsPane
            draft={draft}
            preview={preview}
            selectedBlockId={selectedBlockId}
            onSelectBlock={(blockId) => selectBlock(blockId, false)}
          />
        }
      />
      {isPublishing && shownVersion && (
        <PublishDialog
          page={page}
          version={shownVersion}
          onClose={() => setPublishing(false)}
          onPublished={refresh}
        />
      )}
    </div>
  );
}

/** Starts the run that Home asked for, or rejoins the one that is under way. */
function useStartedRun(page: EditorPage, current: ReturnType<typeof useRun>): void {
  const [search, setSearch] = useSearchParams();
  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    const messageId = search.get("run");
    const content = messageId && takeWaitingPrompt(messageId);
    if (messageId)
      setSearch(
        (params) => {
          params.delete("run");
          return params;
        },
        { replace: true, preventScrollReset: true },
      );
    if (page.running) current.rejoin(page.running.generationId);
    else if (messageId && content)
      current.send({
        sectionId: page.section.id,
        messageId,
        content,
        images: [],
        element: null,
      });
  }, [current, page.running, page.section.id, search, setSearch]);
}
