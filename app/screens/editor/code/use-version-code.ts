import { useEffect, useState } from "react";
import { api } from "#app/ui/api-client.ts";

/** The code of another version, to compare with; null while it is not there. */
export function useVersionCode(sectionId: string, versionId: string | null): string | null {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    setCode(null);
    if (versionId === null) return;
    const leaving = new AbortController();
    api<{ version: { code: string } }>(`/api/sections/${sectionId}/versions/${versionId}`, {
      signal: leaving.signal,
    }).then(
      ({ version }) => setCode(version.code),
      () =>
        leaving.signal.aborted ||
        shopify.toast.show("That version could not be read", { isError: true }),
    );
    return () => leaving.abort();
  }, [sectionId, versionId]);
  return code;
}
