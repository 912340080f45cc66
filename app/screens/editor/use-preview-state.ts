import { useMemo, useState } from "react";
import { blockNamesOf } from "./picking/block-names.ts";
import { useElementPicking, usePickingKeys } from "./picking/use-element-picking.ts";
import type { Subjects } from "./preview/subjects.ts";
import { useSelectedBlock } from "./settings/use-selected-block.ts";
import type { Draft } from "./unsaved/use-draft.ts";

/** What is chosen in the preview: a block, an element to talk about, and what the section is shown with. */
export function usePreviewState(draft: Draft, showPreview: () => void) {
  const [subjects, setSubjects] = useState<Subjects>({});
  const blocks = useSelectedBlock(draft);
  const picking = useElementPicking({ start: showPreview, block: blocks.mark });
  usePickingKeys(picking, draft.code !== "");
  const blockNames = useMemo(() => blockNamesOf(draft.schema), [draft.schema]);
  return { subjects, setSubjects, blocks, picking, blockNames };
}
