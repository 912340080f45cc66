import { defaultSettings } from "#liquid/schema/default-instance.ts";
import type {
  BlockDefinition,
  SectionBlock,
  SectionInstance,
} from "#liquid/schema/section-schema.ts";
import { Popover } from "../../header/popover.tsx";
import type { BlockListProps } from "./block-list.tsx";

/** Offers the types of block that still fit; a new one is opened at once. */
export function AddBlock(props: BlockListProps & { limit: number }) {
  const { schema, instance, limit } = props;
  const types = schema.blocks.filter(({ type }) => !type.startsWith("@"));
  if (types.length === 0)
    return <span className="setting-info">Apps add their blocks in the theme editor</span>;
  if (instance.blocks.length >= limit)
    return <span className="setting-info">All {limit} blocks are used</span>;
  const add = ({ type, settings }: BlockDefinition) => {
    const block = newBlock(type, defaultSettings(settings));
    props.onChange({ ...instance, blocks: [...instance.blocks, block] }, `add ${block.id}`);
    props.onSelectBlock(block.id);
  };
  const [only, ...others] = types;
  if (only && others.length === 0)
    return canAdd(instance, only, limit) ? (
      <button type="button" className="add-block" onClick={() => add(only)}>
        <s-icon type="plus" size="small" />
        Add {only.name.toLowerCase()}
      </button>
    ) : (
      <span className="setting-info">All {only.limit} are used</span>
    );
  return (
    <Popover
      className="add-block-menu"
      label="Add block"
      button={
        <>
          <s-icon type="plus" size="small" /> Add block
        </>
      }
    >
      {(close) => (
        <ul>
          {types.map((definition) => (
            <li key={definition.type}>
              <button
                type="button"
                disabled={!canAdd(instance, definition, limit)}
                onClick={() => {
                  add(definition);
                  close();
                }}
              >
                <b>{definition.name}</b>
                {definition.limit !== undefined && (
                  <small>
                    {countOf(instance, definition.type)} of {definition.limit} used
                  </small>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

export function newBlock(type: string, settings: SectionBlock["settings"]): SectionBlock {
  return { id: `${type}-${crypto.randomUUID().slice(0, 8)}`, type, settings };
}

/** Whether another block of the type fits, by its own limit and the section's. */
export function canAdd(
  instance: SectionInstance,
  { type, limit }: BlockDefinition,
  ofSection: number,
): boolean {
  if (instance.blocks.length >= ofSection) return false;
  return limit === undefined || countOf(instance, type) < limit;
}

function countOf({ blocks }: SectionInstance, type: string): number {
  return blocks.filter((block) => block.type === type).length;
}
