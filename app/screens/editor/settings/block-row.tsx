import { useEffect, useRef } from "react";
import type { SectionBlock } from "#liquid/schema/section-schema.ts";
import type { BlockListProps } from "./block-list.tsx";
import { blockTitle } from "./block-title.ts";
import { SettingGroup } from "./setting-group.tsx";

type RowProps = BlockListProps & {
  block: SectionBlock;
  index: number;
  onMove(from: number, to: number): void;
  onBlocks(blocks: SectionBlock[], what: string, words?: string): void;
  onDrag(isDragged: boolean): void;
};

/** A block: its title opens its settings. */
export function BlockRow(props: RowProps) {
  const { block, index, instance, schema } = props;
  const definition = schema.blocks.find(({ type }) => type === block.type);
  const isOpen = block.id === props.selectedBlockId;
  const title = blockTitle(block, schema);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const change = (next: SectionBlock, what: string) =>
    props.onBlocks(instance.blocks.toSpliced(index, 1, next), `${block.id} ${what}`);
  return (
    <>
      <div
        ref={row}
        className={`block-row${block.disabled ? " is-hidden" : ""}`}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/plain", title);
          props.onDrag(true);
        }}
        onDragEnd={() => props.onDrag(false)}
      >
        <s-icon type="drag-handle" size="small" />
        <button
          type="button"
          className="block-title"
          aria-expanded={isOpen}
          onClick={() => props.onSelectBlock(isOpen ? null : block.id)}
        >
          <b>{title}</b>
          <small>
            {definition?.name ?? block.type}
            {block.disabled && ", hidden"}
          </small>
        </button>
        <BlockButtons
          {...props}
          title={title}
          onToggle={() => change({ ...block, disabled: !block.disabled }, "hide")}
        />
        <span className="block-chevron" aria-hidden="true">
          <s-icon type={isOpen ? "chevron-down" : "chevron-right"} size="small" />
        </span>
      </div>
      {isOpen && definition && (
        <div className="block-form">
          {definition.settings.length === 0 && (
            <p className="setting-info">This block has no settings.</p>
          )}
          <SettingGroup
            definitions={definition.settings}
            values={block.settings}
            data={props.data}
            idPrefix={block.id}
            onChange={(id, value) =>
              change({ ...block, settings: { ...block.settings, [id]: value } }, id)
            }
          />
        </div>
      )}
    </>
  );
}

function BlockButtons(props: RowProps & { title: string; onToggle(): void }) {
  const { block, index, instance, title } = props;
  const { blocks } = instance;
  const remove = () => {
    props.onBlocks(blocks.toSpliced(index, 1), `remove ${block.id}`, `Removed ${title}`);
    if (block.id === props.selectedBlockId) props.onSelectBlock(null);
  };
  return (
    <span className="block-buttons">
      <IconButton
        label={`Move ${title} up`}
        icon="arrow-up"
        isDisabled={index === 0}
        onPress={() => props.onMove(index, index - 1)}
      />
      <IconButton
        label={`Move ${title} down`}
        icon="arrow-down"
        isDisabled={index === blocks.length - 1}
        onPress={() => props.onMove(index, index + 1)}
      />
      <IconButton
        label={`${block.disabled ? "Show" : "Hide"} ${title}`}
        icon={block.disabled ? "hide" : "view"}
        onPress={props.onToggle}
      />
      <IconButton label={`Remove ${title}`} icon="delete" onPress={remove} />
    </span>
  );
}

function IconButton(props: {
  label: string;
  icon: "arrow-up" | "arrow-down" | "hide" | "view" | "delete";
  isDisabled?: boolean;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      disabled={props.isDisabled}
      onClick={props.onPress}
    >
      <s-icon type={props.icon} size="small" />
    </button>
  );
}
