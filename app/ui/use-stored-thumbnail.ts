import { useEffect, useState } from "react";
import { send } from "./api-client.ts";
import type { StoredThumbnail } from "./section-thumbnail.tsx";

type Kept = { kind: "none" | "waiting" | "missing" } | { kind: "found"; address: string };

/** A picture has no session token to show: it is fetched with one, and shown from memory. */
export function useStoredThumbnail(stored: StoredThumbnail | null): Kept {
  const { sectionId, versionId } = stored ?? {};
  const [kept, setKept] = useState<Kept>({ kind: stored ? "waiting" : "none" });
  useEffect(() => {
    if (sectionId === undefined || versionId === undefined) return undefined;
    const leaving = new AbortController();
    let address: string | null = null;
    setKept({ kind: "waiting" });
    fetchPicture(sectionId, versionId, leaving.signal).then(
      (blob) => {
        if (leaving.signal.aborted) return;
        address = URL.createObjectURL(blob);
        setKept({ kind: "found", address });
      },
      () => leaving.signal.aborted || setKept({ kind: "missing" }),
    );
    return () => {
      leaving.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [sectionId, versionId]);
  return kept;
}

async function fetchPicture(
  sectionId: string,
  versionId: string,
  signal: AbortSignal,
): Promise<Blob> {
  const path = `/api/sections/${sectionId}/versions/${versionId}/thumbnail`;
  const response = await send(path, { signal });
  return response.blob();
}
