import { useCallback, useMemo, useState } from "react";
import { useRevalidator } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import { ChatPane } from "./chat/chat-pane.tsx";
import { CodePane } from "./code/code-pane.tsx";
import { EditorHeader, PublishButton, type HeaderProps } from "./header/editor-header.tsx";
import { EditorLayout } from "./layout/editor-layout.tsx";
import type { MiddleView } from "./layout/panes.ts";
import { PreviewPane } from "./preview/preview-pane.tsx";
import { ViewButtons } from "./preview/preview-toolbar.tsx";
import { useArrival } from "./run/use-arrival.ts";
import { useRun } from "./run/use-run.ts";
import { useStartedRun } from "./run/use-started-run.ts";
import { SettingsPane } from "./settings/settings-pane.tsx";
import { LeaveDialog } from "./unsaved/leave-dialog.tsx";
import { UnsavedBar } from "./unsaved/unsaved-bar.tsx";
import { useDraft, type Draft } from "./unsaved/use-draft.ts";
import { useDraftKeys } from "./unsaved/use-draft-keys.ts";
import { useSaveDraft, type Saving } from "./unsaved/use-save-draft.ts";
import { usePreviewState } from "./use-preview-state.ts";
import { OnYourStore } from "./publish/on-your-store.tsx";
import { useEditorDialogs } from "./use-editor-dialogs.tsx";
import "./css/editor.css";
import "./css/panes.css";
import "./css/chat.css";
import "./css/code.css";
import "./css/preview.css";
import "./css/publish.css";
import "./css/settings.css";
import "./css/fields.css";

/** Chat, live preview and settings of one section. */
export function EditorScreen(page: EditorPage) {
  const revalidator = useRevalidator();
  const refresh = useCallback(() => void revalidator.revalidate(), [revalidator]);
  const draft = useDraft(page.section);
  const current = useRun(refresh);
  useArrival(page, current.run, revalidator.state === "idle", refresh);
  const isRunning = current.run !== null && current.run.end === null;
  const saving = useSaveDraft(page.section, draft, refresh);
  const [view, setView] = useState<MiddleView>("preview");
  const [comparedId, setComparedId] = useState<string | null>(null);
  const chosen = usePreviewState(page, draft, () => setView("preview"));
  const { blocks, picking, resources } = chosen;
  useStartedRun(page, current);
  useDraftKeys(draft, saving, isRunning);
  const shownVersion = useMemo(
    () => page.versions.find(({ id }) => id === page.section.currentVersionId) ?? null,
    [page.versions, page.section.currentVersionId],
  );
  const compare = useCallback((versionId: string) => {
    setComparedId(versionId);
    setView("code");
  }, []);
  const { publish, publishToLook, addToPage, seePlans, dialogs } = useEditorDialogs(
    page,
    shownVersion,
    refresh,
  );
  const header = {
    page,
    shownVersion,
    isRunning,
    onChanged: refresh,
    onCompare: compare,
    onPublish: publish,
    onSeePlans: seePlans,
    onAddToPage: addToPage,
  };
  return (
    <div className="editor">
      <EditorBar header={header} draft={draft} saving={saving} />
      <EditorLayout
        view={view}
        settingsCalls={blocks.calls}
        isPicking={picking.isOn}
        chatCalls={picking.calls}
        newestVersionId={page.versions[0]?.id ?? null}
        chat={
          <ChatPane
            {...{ page, current, picking }}
            isWaiting={draft.isDirty}
            blockNames={chosen.blockNames}
            onChanged={refresh}
            onCompare={compare}
            onOpenCode={() => setView("code")}
            onSeePlans={seePlans}
          />
        }
        renderPreview={({ isBesideCode, ...place }) => (
          <PreviewPane
            {...{ page, draft, isRunning }}
            {...place}
            {...chosen.forPreview}
            besideWidths={
              <OnYourStore
                page={page}
                version={shownVersion}
                isDirty={draft.isDirty}
                onPublish={publishToLook}
              />
            }
            tools={!isBesideCode && <ViewButtons view={view} onView={setView} />}
          />
        )}
        code={
          <CodePane
            {...{ page, draft, comparedId }}
            onCompare={setComparedId}
            tools={<ViewButtons view={view} onView={setView} />}
          />
        }
        settings={
          <SettingsPane
            draft={draft}
            resources={resources}
            selectedBlockId={blocks.selectedId}
            onSelectBlock={blocks.select}
          />
        }
        renderPhoneActions={(toChat) => (
          <>
            <s-button onClick={toChat}>Describe a change</s-button>
            <PublishButton {...header} />
          </>
        )}
      />
      {dialogs}
      <LeaveDialog isDirty={draft.isDirty} />
    </div>
  );
}

/** Unsaved edits take the header's place: nothing else can be published meanwhile. */
function EditorBar({
  header,
  draft,
  saving,
}: {
  header: HeaderProps;
  draft: Draft;
  saving: Saving;
}) {
  return draft.isDirty ? (
    <UnsavedBar {...header} {...{ draft, saving }} />
  ) : (
    <EditorHeader {...header} />
  );
}
