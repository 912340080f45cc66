import { useEffect } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { send } from "#app/ui/api-client.ts";
import { paintThumbnail } from "#app/ui/section-preview/thumbnail-engine.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";

/** What was sent, or could not be painted, on this page: it is tried once. */
const tried = new Set<string>();

/** The first browser that shows a version makes its picture for the lists. */
export function useKeptThumbnail(page: EditorPage, preview: LoadedPreview): void {
  const { section, hasThumbnail } = page;
  const { id, code, currentVersionId: versionId } = section;
  const data = preview.kind === "loaded" ? preview.data : null;
  useEffect(() => {
    if (hasThumbnail || versionId === null || data === null || tried.has(versionId)) return;
    tried.add(versionId);
    paintThumbnail(data, code)
      .then((picture) => {
        if (picture === null) return;
        const path = `/api/sections/${id}/versions/${versionId}/thumbnail`;
        return send(path, { method: "PUT", picture });
      })
      // Lists draw what has no picture, and the next visit tries again.
      .catch(() => tried.delete(versionId));
  }, [code, data, hasThumbnail, id, versionId]);
}
