import { useMemo, useState } from "react";
import type { Selection } from "#app/ui/section-preview/section-frame.tsx";
import type { Draft } from "../../unsaved/use-draft.ts";
import { blockTitle } from "./block-title.ts";

/** The block whose settings are open; it is marked in the preview, and chosen there too. */
export function useSelectedBlock({ instance, schema }: Draft) {
  const [chosen, setChosen] = useState<{ id: string; scroll: boolean } | null>(null);
  const [calls, setCalls] = useState(0);
  const block = instance.blocks.find(({ id }) => id === chosen?.id);
  const label = block && blockTitle(block, schema);
  const selection = useMemo<Selection | null>(
    () =>
      chosen && label !== undefined
        ? { block: { id: chosen.id, label }, scroll: chosen.scroll }
        : null,
    [chosen, label],
  );
  return {
    selection,
    calls,
    selectedId: block?.id ?? null,
    select: (id: string | null) => setChosen(id === null ? null : { id, scroll: true }),
    /** Its settings are open when they are looked at next. */
    mark: (id: string) => setChosen({ id, scroll: false }),
    selectFromPreview: (id: string) => {
      setChosen({ id, scroll: false });
      setCalls((count) => count + 1);
    },
  };
}
