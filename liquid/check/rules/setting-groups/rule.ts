import { type JsonObject, memberOf, textOf } from "../../source/json-node.ts";
import { isInput, placeOf, schemaParts } from "../../source/schema-parts.ts";
import { RESOURCE_TYPES, TEXT_TYPES } from "../../source/setting-types.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

/** Without a header, more settings than this are a wall. */
const MOST_WITHOUT_HEADER = 7;

/** Groups that come last, in this order. Names in other languages have no order. */
const LAST_GROUPS = [
  /^(?:colou?rs?|colou?r scheme)$/i,
  /^(?:section )?(?:padding|spacing)$/i,
  /^(?:wording|labels|accessibility)$/i,
];

const MEDIA_TYPES = new Set(["image_picker", "video", "video_url"]);

type Flaw = { setting: JsonObject; message: string };

export const settingGroups: Rule = {
  code: "SettingGroups",
  severity: "warning",
  detail:
    "Order: resource pickers and media, content in reading order, layout, Colors, Section padding, Wording or Accessibility; a header before each group but the first.",
  check(source) {
    const settings = schemaParts(source)?.scopes[0]?.settings ?? [];
    return [...headerFlaws(settings), ...orderFlaws(settings), ...mediaFlaws(settings)].map(
      ({ setting, message }) =>
        problemAt(source, placeOf(setting, memberOf(setting, "type")), {
          code: this.code,
          severity: "warning",
          message,
        }),
    );
  },
};

function headerFlaws(settings: JsonObject[]): Flaw[] {
  const eighth = settings.filter(isInput)[MOST_WITHOUT_HEADER];
  if (!settings.some(isHeader) && eighth !== undefined) {
    const message = "So many settings need headers between their groups.";
    return [{ setting: eighth, message }];
  }
  return settings
    .filter((setting, at) => {
      const next = settings[at + 1];
      return isHeader(setting) && (next === undefined || isHeader(next));
    })
    .map((setting) => ({ setting, message: "There is no setting below this header." }));
}

function orderFlaws(settings: JsonObject[]): Flaw[] {
  let highest = -1;
  return settings.filter(isHeader).flatMap((setting) => {
    const name = (textOf(setting, "content") ?? "").trim();
    if (name.startsWith("t:")) return [];
    const rank = LAST_GROUPS.findIndex((pattern) => pattern.test(name));
    if (rank >= highest) {
      highest = rank;
      return [];
    }
    const message = `"${name}" comes too late: colors, padding and wording stand at the end, in this order.`;
    return [{ setting, message }];
  });
}

/** In the group without a header, what is chosen comes before what is typed. */
function mediaFlaws(settings: JsonObject[]): Flaw[] {
  const end = settings.findIndex(isHeader);
  const first = end === -1 ? settings : settings.slice(0, end);
  const typed = first.findIndex((setting) => TEXT_TYPES.has(textOf(setting, "type") ?? ""));
  if (typed === -1) return [];
  return first
    .slice(typed)
    .filter((setting) => {
      const type = textOf(setting, "type") ?? "";
      return MEDIA_TYPES.has(type) || RESOURCE_TYPES.has(type);
    })
    .map((setting) => ({
      setting,
      message: "What is chosen from the store or the files comes before the texts.",
    }));
}

function isHeader(setting: JsonObject): boolean {
  return textOf(setting, "type") === "header";
}
