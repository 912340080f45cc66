import { defaultSettings } from "#liquid/schema/default-instance.ts";
import type { BlockDefinition, SectionInstance } from "#liquid/schema/section-schema.ts";
import type { BlockListProps } from "./block-list.tsx";

/** Offers the types of block that still fit; a new one is opened at once. */
export function AddBlock(props: BlockListProps & { limit: number }) {
  const { schema, instance, limit } = props;
  if (instance.blocks.length >= limit)
    return <span className="setting-info">All {limit} blocks are used</span>;
  const addable = schema.blocks.filter(
    ({ type, limit: ofType }) =>
      !type.startsWith("@") && (ofType === undefined || countOf(instance, type) < ofType),
  );
  const add = ({ type, settings }: BlockDefinition) => {
    const id = `${type}-${crypto.randomUUID().slice(0, 8)}`;
    const block = { id, type, settings: defaultSettings(settings) };
    props.onChange({ ...instance, blocks: [...instance.blocks, block] }, `add ${id}`);
    props.onSelectBlock(id);
  };
  const [only, ...others] = addable;
  if (only && others.length === 0)
    return (
      <button type="button" className="add-block" onClick={() => add(only)}>
        <s-icon type="plus" size="small" />
        Add {only.name.toLowerCase()}
      </button>
    );
  return (
    <label className="add-block">
      <s-icon type="plus" size="small" />
      <select
        aria-label="Add block"
        value=""
        onChange={(event) => {
          const chosen = addable.find(({ type }) => type === event.currentTarget.value);
          if (chosen) add(chosen);
        }}
      >
        <option value="">Add block</option>
        {addable.map(({ type, name }) => (
          <option key={type} value={type}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function countOf({ blocks }: SectionInstance, type: string): number {
  return blocks.filter((block) => block.type === type).length;
}
