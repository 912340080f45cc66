import { useEffect, useState } from "react";
import { api } from "./api-client.ts";
import type { StoredThumbnail } from "./section-thumbnail.tsx";

/** The code of a listed section's version; null while it is read, empty when it cannot be. */
export function useListedCode(version: StoredThumbnail | null): string | null {
  const { sectionId, versionId } = version ?? {};
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    if (sectionId === undefined || versionId === undefined) return undefined;
    const leaving = new AbortController();
    setCode(null);
    api<{ version: { code: string } }>(`/api/sections/${sectionId}/versions/${versionId}`, {
      signal: leaving.signal,
    }).then(
      (answer) => setCode(answer.version.code),
      () => leaving.signal.aborted || setCode(""),
    );
    return () => leaving.abort();
  }, [sectionId, versionId]);
  return code;
}
