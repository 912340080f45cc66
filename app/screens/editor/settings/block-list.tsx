import { useState } from "react";
import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import type {
  BlockDefinition,
  SectionBlock,
  SectionInstance,
  SectionSchema,
} from "#liquid/schema/section-schema.ts";
import { SettingGroup } from "./settings-pane.tsx";

/** Shopify's limit where the schema names none. */
const BLOCKS_AT_MOST = 50;

type BlockListProps = {
  schema: SectionSchema;
  instance: SectionInstance;
  data: PreviewData | null;
  selectedBlockId: string | null;
  onSelectBlock(blockId: string | null): void;
  onChange(instance: SectionInstance): void;
};

/** Blocks in order: drag, or the arrow buttons, to move; one is open at a time. */
export function BlockList(props: BlockListProps) {
  const { schema, instance, onChange } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const limit = schema.max_blocks ?? BLOCKS_AT_MOST;
  const set = (blocks: SectionBlock[]) => onChange({ ...instance, blocks });
  const move = (from: number, to: number) => {
    const block = instance.blocks[from];
    if (!block || to < 0 || to >= instance.blocks.length) return;
    set(instance.blocks.toSpliced(from, 1).toSpliced(to, 0, block));
    setSaid(`Moved to place ${to + 1} of ${instance.blocks.length}`);
  };
  return (
    <div className="blocks">
      <div className="blocks-head">
        <h3>Blocks</h3>
        <span>
          {instance.blocks.length} of {limit}
        </span>
        <span className="editor-space" />
        <AddBlock {...props} limit={limit} />
      </div>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      <ol>
        {instance.blocks.map((block, index) => (
          <li
            key={block.id}
            draggable
            className={block.id === props.selectedBlockId ? "is-selected" : ""}
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => {
              if (dragged !== null) move(dragged, index);
              setDragged(null);
            }}
          >
            <BlockRow {...props} block={block} index={index} onMove={move} onBlocks={set} />
          </li>
        ))}
      </ol>
      {instance.blocks.length === 0 && <p className="setting-info">No blocks yet.</p>}
    </div>
  );
}

function BlockRow(
  props: BlockListProps & {
    block: SectionBlock;
    index: number;
    onMove(from: number, to: number): void;
    onBlocks(blocks: SectionBlock[]): void;
  },
) {
  const { block, index, instance, schema, data } = props;
  const definition = schema.blocks.find(({ type }) => type === block.type);
  const isOpen = block.id === props.selectedBlockId;
  const title = titleOf(block, definition);
  const change = (next: SectionBlock) => props.onBlocks(instance.blocks.toSpliced(index, 1, next));
  return (
    <>
      <div className="block-row">
        <s-icon type="drag-handle" size="small" />
        <button
          type="button"
          className="block-title"
          aria-expanded={isOpen}
          onClick={() => props.onSelectBlock(isOpen ? null : block.id)}
        >
          <b>{title}</b>
          {definition && definition.name !== title && <small>{definition.name}</small>}
        </button>
        <BlockButtons
          {...props}
          title={title}
          onToggle={() => change({ ...block, disabled: !block.disabled })}
        />
      </div>
      {isOpen && definition && (
        <div className="block-form">
          <SettingGroup
            definitions={definition.settings}
            values={block.settings}
            data={data}
            idPrefix={block.id}
            onChange={(id, value) =>
              change({ ...block, settings: { ...block.settings, [id]: value } })
            }
          />
        </div>
      )}
    </>
  );
}

function BlockButtons(
  props: BlockListProps & {
    block: SectionBlock;
    index: number;
    title: string;
    onMove(from: number, to: number): void;
    onBlocks(blocks: SectionBlock[]): void;
    onToggle(): void;
  },
) {
  const { block, index, instance, title } = props;
  const button = (label: string, icon: string, act: () => void, isDisabled = false) => (
    <button
      type="button"
      className="icon-button"
      aria-label={`${label} ${title}`}
      disabled={isDisabled}
      onClick={act}
    >
      <s-icon type={icon as "x"} size="small" />
    </button>
  );
  return (
    <span className="block-buttons">
      {button("Move up:", "arrow-up", () => props.onMove(index, index - 1), index === 0)}
      {button(
        "Move down:",
        "arrow-down",
        () => props.onMove(index, index + 1),
        index === instance.blocks.length - 1,
      )}
      {button(block.disabled ? "Show" : "Hide", block.disabled ? "hide" : "view", props.onToggle)}
      {button("Remove", "delete", () => props.onBlocks(instance.blocks.toSpliced(index, 1)))}
    </span>
  );
}

function AddBlock(props: BlockListProps & { limit: number }) {
  const { schema, instance, limit } = props;
  const addable = schema.blocks.filter(
    ({ type, limit: ofType }) =>
      !type.startsWith("@") && (ofType === undefined || countOf(instance, type) < ofType),
  );
  const isFull = instance.blocks.length >= limit;
  const add = (definition: BlockDefinition) => {
    const block: SectionBlock = {
      id: `${definition.type}-${crypto.randomUUID().slice(0, 8)}`,
      type: definition.type,
      settings: Object.fromEntries(
        definition.settings
          .filter(({ id, default: initial }) => id !== undefined && initial !== undefined)
          .map(({ id, default: initial }) => [id, initial]),
      ),
    };
    props.onChange({ ...instance, blocks: [...instance.blocks, block] });
    props.onSelectBlock(block.id);
  };
  if (isFull) return <span className="setting-info">All {limit} blocks are used</span>;
  return addable.map((definition) => (
    <button
      key={definition.type}
      type="button"
      className="link-button"
      onClick={() => add(definition)}
    >
      + Add {definition.name.toLowerCase()}
    </button>
  ));
}

function countOf({ blocks }: SectionInstance, type: string): number {
  return blocks.filter((block) => block.type === type).length;
}

/** As the theme editor titles a block: by its heading, title, text or name. */
function titleOf(
  { settings, type }: SectionBlock,
  definition: BlockDefinition | undefined,
): string {
  for (const id of ["heading", "title", "text", "name", "author", "question"]) {
    const value = settings[id];
    if (typeof value === "string" && value !== "")
      return value.replaceAll(/<[^>]*>/g, "").slice(0, 60);
  }
  return definition?.name ?? type;
}
