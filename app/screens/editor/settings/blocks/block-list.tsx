import { useRef, useState } from "react";
import type {
  SectionBlock,
  SectionInstance,
  SectionSchema,
} from "#liquid/schema/section-schema.ts";
import { focusSoon } from "../focus-soon.ts";
import { useReorder } from "../reorder/use-reorder.ts";
import { moved } from "../reorder/moved.ts";
import { AddBlock } from "./add-block.tsx";
import { BlockRow } from "./block-row.tsx";
import { blockTitle } from "./block-title.ts";

/** Shopify's limit where the schema names none. */
const BLOCKS_AT_MOST = 50;

const LIST_ID = "blocks";
const UNDO_ID = "undo-removed-block";

export type BlockListProps = {
  schema: SectionSchema;
  instance: SectionInstance;
  selectedBlockId: string | null;
  onSelectBlock(blockId: string | null): void;
  onChange(instance: SectionInstance, what: string): void;
  onUndo(): void;
};

/** Blocks in order: dragged, or moved by keys; one is open at a time. */
export function BlockList(props: BlockListProps) {
  const { schema, instance, onChange } = props;
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ title: string; left: SectionBlock[] } | null>(null);
  const { blocks } = instance;
  const limit = schema.max_blocks ?? BLOCKS_AT_MOST;
  const set = (next: SectionBlock[], what: string, words?: string) => {
    onChange({ ...instance, blocks: next }, what);
    if (words) setSaid(words);
  };
  const list = useRef<HTMLOListElement>(null);
  const reorder = useReorder({
    list,
    count: blocks.length,
    nameOf: (index) => (blocks[index] ? blockTitle(blocks[index], schema) : ""),
    say: setSaid,
    onMove: (from, to) => set(moved(blocks, from, to), "move"),
  });
  const remove = (index: number, title: string) => {
    const left = blocks.toSpliced(index, 1);
    set(left, `remove ${blocks[index]?.id}`, `Removed ${title}`);
    setRemoved({ title, left });
    focusSoon(UNDO_ID);
    if (blocks[index]?.id === props.selectedBlockId) props.onSelectBlock(null);
  };
  // As long as nothing else has changed: Undo then takes back exactly this.
  const canBringBack = removed !== null && JSON.stringify(removed.left) === JSON.stringify(blocks);
  return (
    <div className="blocks">
      <div className="blocks-head">
        <h3>{headingOf(schema)}</h3>
        <span>
          {blocks.length} of {limit}
        </span>
        <span className="editor-space" />
        <AddBlock {...props} limit={limit} />
      </div>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      <ol ref={list} id={LIST_ID} tabIndex={-1} aria-label="Blocks">
        {blocks.map((block, index) => (
          <li
            key={block.id}
            className={`${block.id === props.selectedBlockId ? "is-selected" : ""} ${reorder.classOf(index)}`}
          >
            <BlockRow
              {...props}
              {...{ block, index, limit, reorder }}
              onBlocks={set}
              onRemove={remove}
            />
          </li>
        ))}
      </ol>
      {blocks.length === 0 && <p className="setting-info">No blocks yet.</p>}
      {canBringBack && (
        <p className="block-removed">
          <span>Removed {removed.title}</span>
          <button
            type="button"
            id={UNDO_ID}
            className="link-button"
            onClick={() => {
              props.onUndo();
              setRemoved(null);
              setSaid(`${removed.title} is back`);
              focusSoon(LIST_ID);
            }}
          >
            Undo
          </button>
        </p>
      )}
    </div>
  );
}

/** Where all blocks are of one kind they are called by it. */
function headingOf({ blocks }: SectionSchema): string {
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0 || only.type.startsWith("@")) return "Blocks";
  const isPlain = only.name.length <= 8 && !/(?:s|x|ch|sh|y)$/i.test(only.name);
  return isPlain ? `${only.name}s` : "Blocks";
}
