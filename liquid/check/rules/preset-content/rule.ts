import type { Problem } from "../../problem.ts";
import {
  type JsonMember,
  type JsonNode,
  type JsonObject,
  memberOf,
  textOf,
} from "../../source/json-node.ts";
import {
  isForeignBlock,
  removal,
  schemaParts,
  type SchemaParts,
} from "../../source/schema-parts.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "PresetContent";

export const presetContent: Rule = {
  code: CODE,
  severity: "error",
  detail:
    "Shopify refuses presets that name a block type or a setting id which the schema does not declare.",
  replaces: ["ValidSettingsKey"],
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    const initial = memberOf(parts.root, "default")?.value;
    const presets = initial?.kind === "object" ? [...parts.presets, initial] : parts.presets;
    return presets.flatMap((preset) => [
      ...checkSettings(source, preset, idsOf(parts, undefined), "section"),
      ...blocksOf(preset).flatMap((block) => checkBlock(source, parts, block)),
    ]);
  },
};

type PlacedBlock = {
  block: JsonObject;
  list: readonly (JsonMember | JsonNode)[];
  part: JsonMember | JsonNode;
};

function blocksOf(preset: JsonObject): PlacedBlock[] {
  const blocks = memberOf(preset, "blocks")?.value;
  if (blocks?.kind === "array") {
    const { items } = blocks;
    return items.flatMap((item) =>
      item.kind === "object" ? { block: item, list: items, part: item } : [],
    );
  }
  if (blocks?.kind !== "object") return [];
  const { members } = blocks;
  return members.flatMap((part) =>
    part.value.kind === "object" ? { block: part.value, list: members, part } : [],
  );
}

function checkBlock(source: SectionSource, parts: SchemaParts, placed: PlacedBlock): Problem[] {
  const { block, list, part } = placed;
  const type = textOf(block, "type") ?? "";
  const definition = parts.blocks.find((each) => textOf(each, "type") === type);
  if (definition === undefined) {
    if (parts.blocks.some((each) => textOf(each, "type") === "@theme")) return [];
    const message = `A preset adds a block "${type}", which the schema does not have.`;
    // Without any block in the schema it is the schema's list that is lost, not the preset's that is wrong.
    const fix = parts.blocks.length === 0 ? undefined : removal(list, part);
    return [problemAt(source, part, { code: CODE, message, fix })];
  }
  if (isForeignBlock(definition)) return [];
  return checkSettings(source, block, idsOf(parts, type), `block "${type}"`);
}

function checkSettings(
  source: SectionSource,
  owner: JsonObject,
  known: Set<string>,
  what: string,
): Problem[] {
  const settings = memberOf(owner, "settings")?.value;
  if (settings?.kind !== "object") return [];
  return settings.members
    .filter(({ key }) => !known.has(key.value))
    .map((member) =>
      problemAt(source, member, {
        code: CODE,
        message: `A preset sets "${member.key.value}", which the ${what} does not have.`,
        fix: removal(settings.members, member),
      }),
    );
}

function idsOf({ scopes }: SchemaParts, block: string | undefined): Set<string> {
  const scope = scopes.find((each) => each.block === block);
  return new Set(scope?.settings.map((setting) => textOf(setting, "id") ?? ""));
}
