import { useCallback, useState, type ReactNode } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { CompareDialog, type Compared } from "./compare/compare-dialog.tsx";
import type { PageVersion } from "./header/editor-header.tsx";
import { AddToPageDialog } from "./publish/pages/add-to-page-dialog.tsx";
import type { Standing } from "./publish/pages/page-types.ts";
import { ReviewDialog } from "./publish/drift/review-dialog.tsx";
import { PublishDialog } from "./publish/publish-dialog.tsx";
import type { Lack } from "./upgrade/plan-offers.ts";
import { ConflictDialog } from "./unsaved/conflict-dialog.tsx";
import type { Unsaved } from "./unsaved/use-unsaved.ts";
import { UpgradeDialog, type Upgrade } from "./upgrade/upgrade-dialog.tsx";

type EditorDialogs = {
  publish(): void;
  /** Into the theme that it is about, if it is there. */
  publishTo(themeId: string | null): void;
  /** Into a draft theme, to look at it on the store at once. */
  publishToLook(): void;
  /** From where the section stands in a theme. */
  addToPage(standing: Standing): void;
  seePlans(lack: Lack, request?: string): void;
  /** An older version with a newer one, or with the code as it is on the page. */
  compare(fromId: string, toId?: string): void;
  /** What someone edited in a theme. */
  review(publicationId: string): void;
  dialogs: ReactNode;
};

/** Each opening is its own: a browser tells that one was closed when the next may already be open. */
type Publishing = { id: string; isToLook: boolean; themeId: string | null };

function opened({ isToLook = false, themeId = null }: Partial<Publishing> = {}): Publishing {
  return { id: crypto.randomUUID(), isToLook, themeId };
}

/** The dialogs that the whole editor shares, and what opens them: clicks only. */
export function useEditorDialogs(
  page: EditorPage,
  unsaved: Unsaved,
  shownVersion: PageVersion | null,
  busyWith: "edits" | "run" | null,
  onChanged: () => void,
): EditorDialogs {
  const [publishing, setPublishing] = useState<Publishing | null>(null);
  const [adding, setAdding] = useState<{ id: string; standing: Standing } | null>(null);
  const [upgrade, setUpgrade] = useState<Upgrade | null>(null);
  const [reviewedId, review] = useState<string | null>(null);
  const reviewed = page.publications.find(({ id }) => id === reviewedId);
  const publish = useCallback(() => setPublishing(opened()), []);
  const publishTo = useCallback((themeId: string | null) => setPublishing(opened({ themeId })), []);
  const publishToLook = useCallback(() => setPublishing(opened({ isToLook: true })), []);
  const addToPage = useCallback(
    (standing: Standing) => setAdding({ id: crypto.randomUUID(), standing }),
    [],
  );
  const seePlans = useCallback((lack: Lack, request?: string) => setUpgrade({ lack, request }), []);
  const [compared, setCompared] = useState<(Compared & { id: string }) | null>(null);
  const compare = useCallback(
    (fromId: string, toId?: string) =>
      setCompared({ id: crypto.randomUUID(), fromId, ...(toId === undefined ? {} : { toId }) }),
    [],
  );
  const dialogs = (
    <>
      {publishing && shownVersion && (
        <PublishDialog
          key={publishing.id}
          page={page}
          version={shownVersion}
          themeId={publishing.themeId}
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
      {compared && (
        <CompareDialog
          key={compared.id}
          page={page}
          draft={unsaved.draft}
          compared={compared}
          onClose={() => setCompared((now) => (now?.id === compared.id ? null : now))}
        />
      )}
      {unsaved.isReviewing && <ConflictDialog page={page} unsaved={unsaved} />}
      {reviewed && (
        <ReviewDialog
          key={reviewed.id}
          page={page}
          publication={reviewed}
          busyWith={busyWith}
          onPublish={() => publishTo(reviewed.themeId)}
          onClose={() => review(null)}
          onChanged={onChanged}
        />
      )}
      {upgrade && <UpgradeDialog page={page} upgrade={upgrade} onClose={() => setUpgrade(null)} />}
    </>
  );
  return { publish, publishTo, publishToLook, addToPage, seePlans, compare, review, dialogs };
}
