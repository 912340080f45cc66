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
import { useUnsaved, type Unsaved } from "./unsaved/use-unsaved.ts";
import { usePreviewState } from "./use-preview-state.ts";
import { DriftBar } from "./publish/drift/drift-bar.tsx";
import { OnYourStore } from "./publish/on-your-store.tsx";
import { useEditorDialogs } from "./use-editor-dialogs.tsx";
import "./css/editor.css";
import "./css/panes.css";
import "./css/chat.css";
import "./css/code.css";
import "./css/compare.css";
import "./css/versions.css";
import "./css/preview.css";
import "./css/publish.css";
import "./css/settings.css";
import "./css/fields.css";

/** Chat, live preview and settings of one section. */
export function EditorScreen(page: EditorPage) {
  const revalidator = useRevalidator();
  const refresh = useCallback(() => void revalidator.revalidate(), [revalidator]);
  const current = useRun(refresh);
  useArrival(page, current.run, revalidator.state === "idle", refresh);
  const isRunning = current.run !== null && current.run.end === null;
  const unsaved = useUnsaved(page, isRunning, refresh);
  const { draft } = unsaved;
  const busyWith = draft.isDirty ? "edits" : isRunning ? "run" : null;
  const [view, setView] = useState<MiddleView>("preview");
  const [comparedId, setComparedId] = useState<string | null>(null);
  const chosen = usePreviewState(page, draft, () => setView("preview"));
  const { blocks, picking, resources } = chosen;
  useStartedRun(page, current);
  const shownVersion = useMemo(() => currentVersion(page), [page]);
  const { publish, publishTo, publishToLook, addToPage, seePlans, compare, review, dialogs } =
    useEditorDialogs(page, unsaved, shownVersion, busyWith, refresh);
  const header = {
    page,
    shownVersion,
    isRunning,
    onChanged: refresh,
    onCompare: compare,
    onPublish: publish,
    onSeePlans: seePlans,
    onAddToPage: addToPage,
    onReview: review,
  };
  return (
    <div className="editor">
      <EditorBar header={header} unsaved={unsaved} onPublishTo={publishTo} />
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
            {!draft.isDirty && <PublishButton {...header} />}
          </>
        )}
      />
      {dialogs}
      <LeaveDialog isDirty={draft.isDirty} onLost={unsaved.kept.drop} />
    </div>
  );
}

function currentVersion({ versions, section }: EditorPage) {
  return versions.find(({ id }) => id === section.currentVersionId) ?? null;
}

/** Unsaved edits take the header's place: nothing else can be published meanwhile. */
function EditorBar({
  header,
  unsaved,
  onPublishTo,
}: {
  header: HeaderProps;
  unsaved: Unsaved;
  onPublishTo(themeId: string | null): void;
}) {
  return (
    <>
      {unsaved.draft.isDirty ? (
        <UnsavedBar {...header} unsaved={unsaved} />
      ) : (
        <EditorHeader {...header} />
      )}
      <DriftBar {...header} isDirty={unsaved.draft.isDirty} onPublishTo={onPublishTo} />
    </>
  );
}
