import { useEffect, useRef } from "react";
import { defaultSettings } from "#liquid/schema/default-instance.ts";
import type { SectionBlock } from "#liquid/schema/section-schema.ts";
import { DragHandle } from "../reorder/drag-handle.tsx";
import type { Reorder } from "../reorder/use-reorder.ts";
import { SettingGroup } from "../setting-group.tsx";
import { canAdd, newBlock } from "./add-block.tsx";
import type { BlockListProps } from "./block-list.tsx";
import { blockTitle } from "./block-title.ts";

type RowProps = BlockListProps & {
  block: SectionBlock;
  index: number;
  limit: number;
  reorder: Reorder;
  onBlocks(blocks: SectionBlock[], what: string, words?: string): void;
  onRemove(index: number, title: string): void;
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
  const kind = definition?.name ?? block.type;
  return (
    <>
      <div ref={row} className={`block-row${block.disabled ? " is-hidden" : ""}`}>
        <DragHandle name={title} index={index} reorder={props.reorder} />
        <button
          type="button"
          className="block-title"
          aria-expanded={isOpen}
          onClick={() => props.onSelectBlock(isOpen ? null : block.id)}
        >
          <b>{title}</b>
          <small>
            {kind === title ? "" : kind}
            {block.disabled && (kind === title ? "Hidden" : ", hidden")}
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
            idPrefix={block.id}
            onChange={(id, value) =>
              change({ ...block, settings: { ...block.settings, [id]: value } }, id)
            }
          />
          <InnerBlocks block={block} />
        </div>
      )}
    </>
  );
}

/** Shopify's own editor arranges blocks inside blocks; here they are named. */
function InnerBlocks({ block }: { block: SectionBlock }) {
  const { blocks = [] } = block;
  if (blocks.length === 0) return null;
  return (
    <div className="inner-blocks">
      <p className="setting-info">Blocks inside this one are edited in the theme editor:</p>
      <ul>
        {blocks.map((inner) => (
          <li key={inner.id}>{blockTitle(inner, null)}</li>
        ))}
      </ul>
    </div>
  );
}

function BlockButtons(props: RowProps & { title: string; onToggle(): void }) {
  const { block, index, instance, limit, schema, title } = props;
  const { blocks } = instance;
  const definition = schema.blocks.find(({ type }) => type === block.type);
  const duplicate = () => {
    const settings = { ...defaultSettings(definition?.settings ?? []), ...block.settings };
    const copy = {
      ...newBlock(block.type, settings),
      ...(block.blocks && { blocks: block.blocks }),
    };
    props.onBlocks(blocks.toSpliced(index + 1, 0, copy), `add ${copy.id}`, `Duplicated ${title}`);
    props.onSelectBlock(copy.id);
  };
  return (
    <span className="block-buttons">
      <IconButton
        label={`${block.disabled ? "Show" : "Hide"} ${title}`}
        icon={block.disabled ? "hide" : "view"}
        onPress={props.onToggle}
      />
      <IconButton
        label={`Duplicate ${title}`}
        icon="duplicate"
        isDisabled={!definition || !canAdd(instance, definition, limit)}
        onPress={duplicate}
      />
      <IconButton
        label={`Remove ${title}`}
        icon="delete"
        onPress={() => props.onRemove(index, title)}
      />
    </span>
  );
}

function IconButton(props: {
  label: string;
  icon: "hide" | "view" | "duplicate" | "delete";
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
