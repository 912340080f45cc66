import { useCallback, useMemo, useState } from "react";
import { useRevalidator } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { ChatPane } from "./chat/chat-pane.tsx";
import { CodePane } from "./code/code-pane.tsx";
import { EditorHeader, PublishButton } from "./header/editor-header.tsx";
import { EditorLayout } from "./layout/editor-layout.tsx";
import type { MiddleView } from "./layout/panes.ts";
import { PreviewPane } from "./preview/preview-pane.tsx";
import { ViewButtons } from "./preview/preview-toolbar.tsx";
import type { Subjects } from "./preview/shown-with.tsx";
import { useArrival } from "./run/use-arrival.ts";
import { useRun } from "./run/use-run.ts";
import { useStartedRun } from "./run/use-started-run.ts";
import { useSelectedBlock } from "./settings/blocks/use-selected-block.ts";
import { useShopResources } from "./settings/resources/use-shop-resources.ts";
import { SettingsPane } from "./settings/settings-pane.tsx";
import { LeaveDialog } from "./unsaved/leave-dialog.tsx";
import { UnsavedBar } from "./unsaved/unsaved-bar.tsx";
import { useDraft } from "./unsaved/use-draft.ts";
import { useDraftKeys } from "./unsaved/use-draft-keys.ts";
import { useSaveDraft } from "./unsaved/use-save-draft.ts";
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
  const { preview, resources } = useShopResources(usePreviewData(), draft);
  const [view, setView] = useState<MiddleView>("preview");
  const [comparedId, setComparedId] = useState<string | null>(null);
  const [subjects, setSubjects] = useState<Subjects>({});
  const blocks = useSelectedBlock(draft);
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
  const { publish, seePlans, dialogs } = useEditorDialogs(page, shownVersion, refresh);
  const header = {
    page,
    shownVersion,
    isRunning,
    onChanged: refresh,
    onCompare: compare,
    onPublish: publish,
    onSeePlans: seePlans,
  };
  return (
    <div className="editor">
      {draft.isDirty ? (
        <UnsavedBar
          draft={draft}
          saving={saving}
          page={page}
          isRunning={isRunning}
          onCompare={compare}
        />
      ) : (
        <EditorHeader {...header} />
      )}
      <EditorLayout
        view={view}
        settingsCalls={blocks.calls}
        newestVersionId={page.versions[0]?.id ?? null}
        chat={
          <ChatPane
            page={page}
            current={current}
            isWaiting={draft.isDirty}
            onChanged={refresh}
            onCompare={compare}
            onOpenCode={() => setView("code")}
            onSeePlans={seePlans}
          />
        }
        renderPreview={({ isBesideCode, ...place }) => (
          <PreviewPane
            {...{ page, draft, preview, isRunning, subjects }}
            {...place}
            selection={blocks.selection}
            onSubjects={setSubjects}
            onBlockClicked={blocks.selectFromPreview}
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
