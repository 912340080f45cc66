import { useCallback, useState, type ReactNode } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { PageVersion } from "./header/editor-header.tsx";
import { AddToPageDialog } from "./publish/pages/add-to-page-dialog.tsx";
import type { Standing } from "./publish/pages/page-types.ts";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import type { Lack } from "./upgrade/plan-offers.ts";
import { UpgradeDialog, type Upgrade } from "./upgrade/upgrade-dialog.tsx";

type EditorDialogs = {
  publish(): void;
  /** Into a draft theme, to look at it on the store at once. */
  publishToLook(): void;
  /** From where the section stands in a theme. */
  addToPage(standing: Standing): void;
  seePlans(lack: Lack, request?: string): void;
  dialogs: ReactNode;
};

/** Each opening is its own: a browser tells that one was closed when the next may already be open. */
type Publishing = { id: string; isToLook: boolean };

const opened = (isToLook: boolean): Publishing => ({ id: crypto.randomUUID(), isToLook });

/** The dialogs that the whole editor shares, and what opens them: clicks only. */
export function useEditorDialogs(
  page: EditorPage,
  shownVersion: PageVersion | null,
  onChanged: () => void,
): EditorDialogs {
  const [publishing, setPublishing] = useState<Publishing | null>(null);
  const [adding, setAdding] = useState<{ id: string; standing: Standing } | null>(null);
  const [upgrade, setUpgrade] = useState<Upgrade | null>(null);
  const publish = useCallback(() => setPublishing(opened(false)), []);
  const publishToLook = useCallback(() => setPublishing(opened(true)), []);
  const addToPage = useCallback(
    (standing: Standing) => setAdding({ id: crypto.randomUUID(), standing }),
    [],
  );
  const seePlans = useCallback((lack: Lack, request?: string) => setUpgrade({ lack, request }), []);
  const dialogs = (
    <>
      {publishing && shownVersion && (
        <PublishDialog
          key={publishing.id}
          page={page}
          version={shownVersion}
          isToLook={publishing.isToLook}
          onClose={() => setPublishing((now) => (now?.id === publishing.id ? null : now))}
          onChanged={onChanged}
          onAddToPage={addToPage}
          onSeePlans={() => seePlans("publish_theme")}
        />
      )}
      {adding && (
        <AddToPageDialog
          key={adding.id}
          page={page}
          standing={adding.standing}
          onClose={() => setAdding((now) => (now?.id === adding.id ? null : now))}
          onChanged={onChanged}
        />
      )}
      {upgrade && <UpgradeDialog page={page} upgrade={upgrade} onClose={() => setUpgrade(null)} />}
    </>
  );
  return { publish, publishToLook, addToPage, seePlans, dialogs };
}
