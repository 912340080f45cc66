import { useCallback, useEffect, useState } from "react";
import { api } from "#app/ui/api-client.ts";

export type VersionCode = {
  /** Null while it is not there. */
  code: string | null;
  hasFailed: boolean;
  again(): void;
};

type Read = { versionId: string | null; code: string | null; hasFailed: boolean };

/** The code of another version, to compare with. */
export function useVersionCode(sectionId: string, versionId: string | null): VersionCode {
  const [read, setRead] = useState<Read>({ versionId: null, code: null, hasFailed: false });
  const load = useCallback(
    (signal: AbortSignal) => {
      if (versionId === null) return;
      setRead({ versionId, code: null, hasFailed: false });
      api<{ version: { code: string } }>(`/api/sections/${sectionId}/versions/${versionId}`, {
        signal,
      }).then(
        ({ version }) => setRead({ versionId, code: version.code, hasFailed: false }),
        () => signal.aborted || setRead({ versionId, code: null, hasFailed: true }),
      );
    },
    [sectionId, versionId],
  );
  useEffect(() => {
    const leaving = new AbortController();
    load(leaving.signal);
    return () => leaving.abort();
  }, [load]);
  const again = useCallback(() => load(new AbortController().signal), [load]);
  const isAsked = versionId !== null && read.versionId === versionId;
  return { code: isAsked ? read.code : null, hasFailed: isAsked && read.hasFailed, again };
}
