import { isInput, placeOf, schemaParts } from "../../source/schema-parts.ts";
import { type JsonObject, memberOf, textOf } from "../../source/json-node.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const MOST_OF_SECTION = 22;
const MOST_OF_BLOCK = 8;
const WORDING = /^(?:wording|labels|accessibility)$/i;

export const settingCount: Rule = {
  code: "SettingCount",
  severity: "warning",
  detail: `At most ${MOST_OF_SECTION} input settings in a section and ${MOST_OF_BLOCK} in a block; those of a group Wording or Accessibility do not count.`,
  replaces: ["ExcessiveSettingsCount"],
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    return parts.scopes.flatMap(({ block, settings }, at) => {
      const count = withoutWording(settings).filter(isInput).length;
      const most = block === undefined ? MOST_OF_SECTION : MOST_OF_BLOCK;
      if (count <= most) return [];
      const owner = block === undefined ? parts.root : (parts.blocks[at - 1] ?? parts.root);
      const message = `${block === undefined ? "The section" : `The block "${block}"`} has ${count} settings; more than ${most} are hard to find one's way in.`;
      const place = placeOf(owner, memberOf(owner, block === undefined ? "name" : "type"));
      return problemAt(source, place, { code: this.code, severity: "warning", message });
    });
  },
};

/** Words of buttons and for screen readers stand in a group at the end, where they are in nobody's way. */
function withoutWording(settings: JsonObject[]): JsonObject[] {
  let isWording = false;
  return settings.filter((setting) => {
    if (textOf(setting, "type") === "header") {
      isWording = WORDING.test((textOf(setting, "content") ?? "").trim());
    }
    return !isWording;
  });
}
