import { useCallback, useState, type ReactNode } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { PageVersion } from "./header/editor-header.tsx";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import type { Lack } from "./upgrade/plan-offers.ts";
import { UpgradeDialog, type Upgrade } from "./upgrade/upgrade-dialog.tsx";

type EditorDialogs = {
  publish(): void;
  /** Into a draft theme, to look at it on the store at once. */
  publishToLook(): void;
  seePlans(lack: Lack, request?: string): void;
  dialogs: ReactNode;
};

/** The dialogs that the whole editor shares, and what opens them: clicks only. */
export function useEditorDialogs(
  page: EditorPage,
  shownVersion: PageVersion | null,
  onChanged: () => void,
): EditorDialogs {
  const [publishing, setPublishing] = useState<"any" | "to-look" | null>(null);
  const [upgrade, setUpgrade] = useState<Upgrade | null>(null);
  const publish = useCallback(() => setPublishing("any"), []);
  const publishToLook = useCallback(() => setPublishing("to-look"), []);
  const seePlans = useCallback((lack: Lack, request?: string) => setUpgrade({ lack, request }), []);
  const dialogs = (
    <>
      {publishing && shownVersion && (
        <PublishDialog
          page={page}
          version={shownVersion}
          isToLook={publishing === "to-look"}
          onClose={() => setPublishing(null)}
          onChanged={onChanged}
        />
      )}
      {upgrade && <UpgradeDialog page={page} upgrade={upgrade} onClose={() => setUpgrade(null)} />}
    </>
  );
  return { publish, publishToLook, seePlans, dialogs };
}
