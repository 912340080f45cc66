import type { Theme } from "../state.ts";

const MOST_SECTIONS = 25;
const MOST_BLOCKS_IN_A_SECTION = 50;
const MOST_BLOCKS = 1_250;
const DEEPEST_BLOCK = 8;

type Json = Record<string, unknown>;

/**
 * Why Shopify would refuse a JSON template or section group, or null.
 *
 * @param written names of the files that the same call writes: a template may use a section beside it.
 */
export function jsonTemplateError(
  theme: Pick<Theme, "files">,
  json: unknown,
  written: ReadonlySet<string>,
): string | null {
  if (!isRecord(json)) return "Template must be a JSON object";
  const { sections = {}, order = [] } = json;
  if (!isRecord(sections)) return "'sections' must be an object";
  const ids = Object.keys(sections);
  if (ids.length > MOST_SECTIONS) return `Template has more than ${MOST_SECTIONS} sections`;
  let blocks = 0;
  for (const [id, section] of Object.entries(sections)) {
    const problem = sectionError(theme, id, section, written);
    if (problem !== null) return problem;
    blocks += countBlocks(section);
  }
  if (blocks > MOST_BLOCKS) return `Template has more than ${MOST_BLOCKS} blocks`;
  return orderError("order", order, ids);
}

function sectionError(
  { files }: Pick<Theme, "files">,
  id: string,
  section: unknown,
  written: ReadonlySet<string>,
): string | null {
  if (!isRecord(section) || typeof section["type"] !== "string")
    return `Section '${id}' must have a type`;
  const file = `sections/${section["type"]}.liquid`;
  if (!written.has(file) && !Object.hasOwn(files, file))
    return `Section type '${section["type"]}' does not refer to an existing section file`;
  // Before they are counted: how deep they go has no bound yet.
  const problem = blocksError(`section '${id}'`, section, 1);
  if (problem !== null) return problem;
  return countBlocks(section) > MOST_BLOCKS_IN_A_SECTION
    ? `Section '${id}' has more than ${MOST_BLOCKS_IN_A_SECTION} blocks`
    : null;
}

function blocksError(
  owner: string,
  { blocks = {}, block_order: order }: Json,
  depth: number,
): string | null {
  if (!isRecord(blocks)) return `'blocks' of ${owner} must be an object`;
  if (depth > DEEPEST_BLOCK && Object.keys(blocks).length > 0)
    return `Blocks of ${owner} are nested more than ${DEEPEST_BLOCK} levels deep`;
  for (const [id, block] of Object.entries(blocks)) {
    if (!isRecord(block) || typeof block["type"] !== "string")
      return `Block '${id}' of ${owner} must have a type`;
    const problem = blocksError(`block '${id}'`, block, depth + 1);
    if (problem !== null) return problem;
  }
  // Blocks that the theme places itself stand in no order.
  const ordered = Object.entries(blocks).filter(
    ([, block]) => !isRecord(block) || block["static"] !== true,
  );
  return order === undefined
    ? null
    : orderError(
        `block_order of ${owner}`,
        order,
        ordered.map(([id]) => id),
      );
}

/** Everything stands in the order, once, and nothing else does. */
function orderError(name: string, order: unknown, ids: string[]): string | null {
  if (!Array.isArray(order)) return `'${name}' must be a list`;
  const listed: unknown[] = order;
  const unknown = listed.find((id) => typeof id !== "string" || !ids.includes(id));
  if (unknown !== undefined)
    return `'${name}' names ${JSON.stringify(unknown)}, which does not exist`;
  if (new Set(listed).size !== listed.length) return `'${name}' names something twice`;
  const missing = ids.find((id) => !listed.includes(id));
  return missing === undefined ? null : `'${missing}' is missing from '${name}'`;
}

function countBlocks(owner: unknown): number {
  if (!isRecord(owner) || !isRecord(owner["blocks"])) return 0;
  const blocks = Object.values(owner["blocks"]);
  return blocks.reduce<number>((sum, block) => sum + 1 + countBlocks(block), 0);
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
