import { useMemo, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { blockNamesOf } from "./picking/block-names.ts";
import { useElementPicking, usePickingKeys } from "./picking/use-element-picking.ts";
import { useKeptThumbnail } from "./preview/use-kept-thumbnail.ts";
import type { Subjects } from "./preview/subjects.ts";
import { useSelectedBlock } from "./settings/blocks/use-selected-block.ts";
import { useShopResources } from "./settings/resources/use-shop-resources.ts";
import type { Draft } from "./unsaved/use-draft.ts";

/** What is chosen in the preview: a block, an element to talk about, and what the section is shown with. */
export function usePreviewState(page: EditorPage, draft: Draft, showPreview: () => void) {
  const { preview, resources } = useShopResources(usePreviewData(), draft);
  useKeptThumbnail(page, preview);
  const [subjects, setSubjects] = useState<Subjects>({});
  const blocks = useSelectedBlock(draft);
  const picking = useElementPicking({ start: showPreview, block: blocks.mark });
  usePickingKeys(picking, draft.code !== "");
  const blockNames = useMemo(() => blockNamesOf(draft.schema), [draft.schema]);
  return {
    preview,
    resources,
    blocks,
    picking,
    blockNames,
    forPreview: {
      preview,
      picking,
      subjects,
      onSubjects: setSubjects,
      selection: blocks.selection,
      onBlockClicked: blocks.selectFromPreview,
    },
  };
}
