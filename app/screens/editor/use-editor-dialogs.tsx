import { useCallback, useState, type ReactNode } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { PageVersion } from "./header/editor-header.tsx";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import type { Lack } from "./upgrade/plan-offers.ts";
import { UpgradeDialog, type Upgrade } from "./upgrade/upgrade-dialog.tsx";

type EditorDialogs = {
  publish(): void;
  seePlans(lack: Lack, request?: string): void;
  dialogs: ReactNode;
};

/** The dialogs that the whole editor shares, and what opens them: clicks only. */
export function useEditorDialogs(
  page: EditorPage,
  shownVersion: PageVersion | null,
  onChanged: () => void,
): EditorDialogs {
  const [isPublishing, setPublishing] = useState(false);
  const [upgrade, setUpgrade] = useState<Upgrade | null>(null);
  const publish = useCallback(() => setPublishing(true), []);
  const seePlans = useCallback((lack: Lack, request?: string) => setUpgrade({ lack, request }), []);
  const dialogs = (
    <>
      {isPublishing && shownVersion && (
        <PublishDialog
          page={page}
          version={shownVersion}
          onClose={() => setPublishing(false)}
          onChanged={onChanged}
        />
      )}
      {upgrade && <UpgradeDialog page={page} upgrade={upgrade} onClose={() => setUpgrade(null)} />}
    </>
  );
  return { publish, seePlans, dialogs };
}
