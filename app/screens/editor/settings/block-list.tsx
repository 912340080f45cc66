import { useState } from "react";
import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import type {
  SectionBlock,
  SectionInstance,
  SectionSchema,
} from "#liquid/schema/section-schema.ts";
import { AddBlock } from "./add-block.tsx";
import { BlockRow } from "./block-row.tsx";

/** Shopify's limit where the schema names none. */
const BLOCKS_AT_MOST = 50;

export type BlockListProps = {
  schema: SectionSchema;
  instance: SectionInstance;
  data: PreviewData | null;
  selectedBlockId: string | null;
  onSelectBlock(blockId: string | null): void;
  onChange(instance: SectionInstance, what: string): void;
};

/** Blocks in order: drag them, or take the arrow buttons; one is open at a time. */
export function BlockList(props: BlockListProps) {
  const { schema, instance, onChange } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const { blocks } = instance;
  const limit = schema.max_blocks ?? BLOCKS_AT_MOST;
  const set = (next: SectionBlock[], what: string, words?: string) => {
    onChange({ ...instance, blocks: next }, what);
    if (words) setSaid(words);
  };
  const move = (from: number, to: number) => {
    const block = blocks[from];
    if (!block || to < 0 || to >= blocks.length || from === to) return;
    const next = blocks.toSpliced(from, 1).toSpliced(to, 0, block);
    set(next, "move", `Moved to place ${to + 1} of ${blocks.length}`);
  };
  return (
    <div className="blocks">
      <div className="blocks-head">
        <h3>Blocks</h3>
        <span>
          {blocks.length} of {limit}
        </span>
        <span className="editor-space" />
        <AddBlock {...props} limit={limit} />
      </div>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      <ol>
        {blocks.map((block, index) => (
          <li
            key={block.id}
            className={[
              block.id === props.selectedBlockId ? "is-selected" : "",
              index === dragged ? "is-dragged" : "",
              index === over && dragged !== null && index !== dragged ? "is-over" : "",
            ].join(" ")}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, index);
            }}
          >
            <BlockRow
              {...props}
              block={block}
              index={index}
              onMove={move}
              onBlocks={set}
              onDrag={(isDragged) => {
                setDragged(isDragged ? index : null);
                setOver(null);
              }}
            />
          </li>
        ))}
      </ol>
      {blocks.length === 0 && <p className="setting-info">No blocks yet.</p>}
    </div>
  );
}
