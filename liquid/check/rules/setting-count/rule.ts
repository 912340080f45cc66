import { isInput, placeOf, schemaParts } from "../../source/schema-parts.ts";
import { memberOf } from "../../source/json-node.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const MOST_OF_SECTION = 22;
const MOST_OF_BLOCK = 8;

export const settingCount: Rule = {
  code: "SettingCount",
  severity: "warning",
  detail: `At most ${MOST_OF_SECTION} input settings in a section and ${MOST_OF_BLOCK} in a block; cut what the theme decides already.`,
  replaces: ["ExcessiveSettingsCount"],
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    return parts.scopes.flatMap(({ block, settings }, at) => {
      const count = settings.filter(isInput).length;
      const most = block === undefined ? MOST_OF_SECTION : MOST_OF_BLOCK;
      if (count <= most) return [];
      const owner = block === undefined ? parts.root : (parts.blocks[at - 1] ?? parts.root);
      const message = `${block === undefined ? "The section" : `The block "${block}"`} has ${count} settings; more than ${most} are hard to find one's way in.`;
      const place = placeOf(owner, memberOf(owner, block === undefined ? "name" : "type"));
      return problemAt(source, place, { code: this.code, severity: "warning", message });
    });
  },
};
