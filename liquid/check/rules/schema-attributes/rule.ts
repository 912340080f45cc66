import {
  type JsonNode,
  type JsonObject,
  memberOf,
  numberOf,
  textOf,
} from "../../source/json-node.ts";
import { isForeignBlock, placeOf, removal, schemaParts } from "../../source/schema-parts.ts";
import type { Fix } from "../../apply-fixes.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const SECTION_KEYS =
  "name tag class limit settings max_blocks blocks presets default locales enabled_on disabled_on".split(
    " ",
  );
const BLOCK_KEYS = ["type", "name", "limit", "settings"];
const TAGS = ["article", "aside", "div", "footer", "header", "section"];

type Flaw = {
  object: JsonObject;
  member: { start: number; end: number } | undefined;
  message: string;
  fix?: Fix | undefined;
};

export const schemaAttributes: Rule = {
  code: "SchemaAttributes",
  severity: "error",
  detail:
    "Shopify's schema of a section allows these keys only; enabled_on and disabled_on exclude each other, and @theme cannot stand beside local blocks.",
  replaces: ["ValidSchema", "ValidLocalBlocks"],
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    const { root, blocks } = parts;
    return [
      ...sectionFlaws(root),
      ...blocks.flatMap((block) => blockFlaws(block)),
      ...mixedBlocks(blocks),
    ].map(({ object, member, message, fix }) =>
      problemAt(source, member ?? placeOf(object, undefined), { code: this.code, message, fix }),
    );
  },
};

function sectionFlaws(root: JsonObject): Flaw[] {
  const tag = textOf(root, "tag");
  const flaws = unknownKeys(root, SECTION_KEYS, "section");
  if (tag !== undefined && !TAGS.includes(tag)) {
    const message = `A section cannot be a "${tag}" element; choose one of ${TAGS.join(", ")}.`;
    flaws.push({ object: root, member: memberOf(root, "tag"), message });
  }
  flaws.push(...outside(root, "limit", 1, 2), ...outside(root, "max_blocks", 1, 50));
  const disabled = memberOf(root, "disabled_on");
  if (disabled !== undefined && memberOf(root, "enabled_on") !== undefined) {
    const message =
      "A section says either where it may be added or where not: enabled_on and disabled_on exclude each other.";
    flaws.push({ object: root, member: disabled, message });
  }
  return flaws;
}

function blockFlaws(block: JsonObject): Flaw[] {
  const type = textOf(block, "type");
  if (type === undefined) {
    return [{ object: block, member: undefined, message: "This block needs a type." }];
  }
  if (!type.startsWith("@")) {
    // Without a name it is a block file of the theme, which takes nothing else.
    if (isForeignBlock(block) && memberOf(block, "settings") !== undefined) {
      const message = `The block "${type}" needs a name.`;
      return [{ object: block, member: memberOf(block, "type"), message }];
    }
    return unknownKeys(block, BLOCK_KEYS, "block");
  }
  return block.members
    .filter(({ key }) => key.value !== "type")
    .map((member) => ({
      object: block,
      member,
      message: `A block "${type}" takes nothing but its type, so "${member.key.value}" must go.`,
      fix: removal(block.members, member),
    }));
}

function mixedBlocks(blocks: JsonObject[]): Flaw[] {
  const theme = blocks.find((block) => textOf(block, "type") === "@theme");
  if (theme === undefined || blocks.every(isForeignBlock)) return [];
  const message =
    "A section has either blocks of its own or the theme's: @theme cannot stand beside them.";
  const start = blocks[0]?.start ?? theme.start;
  return [{ object: theme, member: { start, end: theme.end }, message }];
}

function unknownKeys(object: JsonObject, known: readonly string[], what: string): Flaw[] {
  return object.members
    .filter(({ key }) => !known.includes(key.value))
    .map((member) => ({
      object,
      member,
      message: `Shopify does not know "${member.key.value}" in a ${what} and refuses the file.`,
      // A misspelled `blocks` or `settings` holds work that must not go.
      fix: isStructured(member.value) ? undefined : removal(object.members, member),
    }));
}

function isStructured({ kind }: JsonNode): boolean {
  return kind === "object" || kind === "array";
}

function outside(object: JsonObject, key: string, least: number, most: number): Flaw[] {
  const member = memberOf(object, key);
  const value = numberOf(object, key);
  if (member === undefined) return [];
  if (value !== undefined && Number.isInteger(value) && value >= least && value <= most) return [];
  return [{ object, member, message: `"${key}" must be a whole number from ${least} to ${most}.` }];
}
