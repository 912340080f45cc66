import { useEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api, type ApiProblem } from "#app/ui/api-client.ts";
import type { PageVersion } from "../header/editor-header.tsx";
import type { Standing } from "./pages/page-types.ts";
import { ByHand } from "./by-hand.tsx";
import { openThemeEditor } from "./open-theme-editor.ts";
import { PlanCard } from "./plan-card.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { PublishProblem } from "./publish-problem.tsx";
import { PublishedNote } from "./published-note.tsx";
import type { Published, PublishPlan, Theme } from "./publish-types.ts";
import { openStorePreview } from "./store-preview.ts";
import { canByHand, ThemeChoice } from "./theme-choice.tsx";
import { usePlan, type PlanState } from "./use-plan.ts";
import { useThemes } from "./use-themes.ts";

type DialogProps = {
  page: EditorPage;
  version: PageVersion;
  /** The theme that it is about; null when any will do. */
  themeId: string | null;
  /** The store is opened once it is there. */
  isToLook: boolean;
  onClose(): void;
  onChanged(): void;
  onAddToPage(standing: Standing): void;
  onSeePlans(): void;
};

/** Theme, file, what will change; then the next step and the way back. */
export function PublishDialog(props: DialogProps) {
  const [version] = useState(props.version);
  const [done, setDone] = useState<Published | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // The button that was pressed is gone.
  useEffect(() => {
    if (done) title.current?.focus();
  }, [done]);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="publish-title" onClose={props.onClose}>
      <div className="dialog-head">
        <h2 id="publish-title" ref={title} tabIndex={-1}>
          {done
            ? `Published to ${done.theme.name}`
            : `Publish ${props.page.section.name}, version ${version.number}`}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={close}>
          <s-icon type="x" />
        </button>
      </div>
      {done ? (
        <PublishedNote
          {...props}
          done={done}
          onClose={close}
          onAddToPage={(standing) => {
            close();
            props.onAddToPage(standing);
          }}
        />
      ) : (
        <Choice
          {...props}
          version={version}
          onClose={close}
          onDone={(published) => {
            setDone(published);
            if (props.isToLook && published.theme.role !== "main")
              openStorePreview(props.page.shop, published.theme.id);
            props.onChanged();
          }}
        />
      )}
    </dialog>
  );
}

function Choice(props: DialogProps & { onDone(published: Published): void }) {
  const { page, version } = props;
  const themes = useThemes();
  const [chosenId, setChosenId] = useState(props.themeId);
  const [fileName, setFileName] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const list = themes.kind === "loaded" ? themes.value : [];
  const theme = list.find(({ id }) => id === chosenId) ?? firstChoice(list, page.defaultThemeId);
  const planned = theme?.writable ? theme.id : null;
  const plan = usePlan(page.section.id, version.id, planned, fileName);
  const publish = async () => {
    if (plan.kind !== "loaded" || !theme) return;
    setBusy(true);
    setProblem(null);
    try {
      const published = await sendPublish(page, version, theme, plan.value);
      props.onDone({ ...published, theme });
    } catch (error) {
      setProblem(problemOf(error));
      themes.refresh();
      plan.refresh();
      props.onChanged();
    } finally {
      setBusy(false);
    }
  };
  // Known before anything is tried, or told by Shopify.
  const isClosed = list.length > 0 && list.every(({ writable }) => !writable);
  const isRefused =
    problem?.code === "no-theme-access" ||
    (plan.kind === "failed" && plan.problem.code === "no-theme-access");
  return (
    <>
      <div className="dialog-body" inert={isBusy}>
        <ThemeChoice
          page={page}
          themes={themes}
          themeId={theme?.id ?? null}
          plan={plan.kind === "loaded" ? plan.value : null}
          onTheme={(id) => {
            setChosenId(id);
            setFileName(null);
            setProblem(null);
          }}
        />
        {problem && <PublishProblem problem={problem} />}
        {isClosed && (
          <div className="plan-card-warning" role="alert">
            <s-icon type="lock" size="small" />
            <p>
              <b>The app may write to none of your themes now.</b> You can add the file by hand; it
              is the same file.
            </p>
          </div>
        )}
        {theme?.writable && (
          <PlanCard
            plan={plan}
            page={page}
            theme={theme}
            fileName={fileName}
            onFileName={(name) => {
              setFileName(name);
              setProblem(null);
            }}
          />
        )}
        {(isClosed || isRefused) && (
          <ByHand
            page={page}
            version={version}
            theme={theme}
            fileName={plan.kind === "loaded" ? plan.value.fileName : null}
            onDone={props.onDone}
          />
        )}
      </div>
      <div className="dialog-foot">
        <s-button onClick={props.onClose}>Cancel</s-button>
        {!isClosed && (
          <PublishButton
            plan={plan}
            theme={theme}
            version={version}
            isBusy={isBusy}
            onPublish={() => void publish()}
          />
        )}
      </div>
    </>
  );
}

/** Says where it publishes; what is there already is not published again. */
function PublishButton(props: {
  plan: PlanState;
  theme: Theme | undefined;
  version: PageVersion;
  isBusy: boolean;
  onPublish(): void;
}) {
  const { plan, theme } = props;
  const value = plan.kind === "loaded" ? plan.value : null;
  if (value?.isPublished && theme)
    return (
      <>
        <span className="plan-card-same">
          Version {props.version.number} is on this theme already
        </span>
        <s-button variant="primary" onClick={() => openThemeEditor(theme.id)}>
          Open theme editor
        </s-button>
      </>
    );
  return (
    <s-button
      variant="primary"
      loading={props.isBusy}
      disabled={value === null || !value.publishable || !theme?.writable}
      onClick={props.onPublish}
    >
      {theme?.role === "main" ? "Publish to live theme" : "Publish to draft theme"}
    </s-button>
  );
}

async function sendPublish(
  page: EditorPage,
  version: PageVersion,
  theme: Theme,
  plan: PublishPlan,
): Promise<Omit<Published, "theme">> {
  const { publication } = await api<{ publication: Published["publication"] }>(
    `/api/sections/${page.section.id}/publish`,
    {
      method: "POST",
      body: {
        themeId: theme.id,
        fileName: plan.fileName,
        versionId: version.id,
        expectedChecksum: plan.expectedChecksum,
        expectedRole: plan.expectedRole,
      },
    },
  );
  return { publication, hasBackup: plan.action === "replace" };
}

/** The draft that the section was made for, else any: nobody sees it there. */
function firstChoice(themes: Theme[], madeForId: string | null): Theme | undefined {
  return (
    themes.find(({ id, role, writable }) => id === madeForId && role !== "main" && writable) ??
    themes.find(({ role, writable }) => role !== "main" && writable) ??
    themes.find(({ writable }) => writable) ??
    themes.find((theme) => theme.role !== "main" && canByHand(theme)) ??
    themes.find(canByHand)
  );
}
