const MOST_RANGE_STEPS = 101;
const MOST_IN_A_LIST = 50;

/** Settings that only tell something. */
const SIDEBAR = new Set(["header", "paragraph"]);
const BASIC = ["checkbox", "number", "radio", "range", "select", "text", "textarea"];
/** What a merchant picks: none of these takes a default. */
const PICKED = [
  ..."article article_list blog collection collection_list image_picker metaobject".split(" "),
  ..."metaobject_list page product product_list video".split(" "),
];
const SPECIAL = [
  ..."color color_background color_scheme font_picker html inline_richtext link_list".split(" "),
  ..."liquid richtext text_alignment url video_url".split(" "),
];
const TYPES = new Set([...BASIC, ...PICKED, ...SPECIAL, ...SIDEBAR]);
const NEVER_BLANK = new Set(["text", "textarea", "richtext", "liquid"]);
const RICHTEXT = /^\s*<(p|ul|ol|h[1-6])[\s>][\s\S]*<\/(p|ul|ol|h[1-6])>\s*$/;

type Setting = Record<string, unknown> & { type: string };

/** Why Shopify would refuse the settings of a section or of one of its blocks, or null. */
export function settingsError(settings: Setting[]): string | null {
  const seen = new Set<string>();
  for (const setting of settings) {
    if (!TYPES.has(setting.type))
      return `Invalid schema: setting type "${setting.type}" is unknown`;
    if (SIDEBAR.has(setting.type)) continue;
    const { id, label } = setting;
    if (typeof id !== "string" || id === "") return "Invalid schema: setting needs an id";
    if (seen.has(id)) return `Invalid schema: setting with id="${id}" is not unique`;
    seen.add(id);
    const problem = isBlankLabel(label) ? "needs a label" : settingError(setting);
    if (problem !== null) return `Invalid schema: setting with id="${id}" ${problem}`;
  }
  return null;
}

/** A label may also be an object of languages. */
function isBlankLabel(label: unknown): boolean {
  return label === undefined || label === null || label === "";
}

function settingError(setting: Setting): string | null {
  const { type, default: value } = setting;
  if (PICKED.includes(type)) return pickedError(setting);
  if (NEVER_BLANK.has(type) && value === "") return "default can't be blank";
  switch (type) {
    case "range":
      return rangeError(setting);
    case "select":
    case "radio":
      return optionsError(setting["options"]);
    case "number":
      return value === undefined || typeof value === "number" ? null : "default must be a number";
    case "font_picker":
      return typeof value === "string" && value !== "" ? null : "default is required";
    case "video_url":
      return isNonEmptyList(setting["accept"]) ? null : "accept is required";
    case "link_list":
      return value === undefined || value === "main-menu" || value === "footer"
        ? null
        : "default must be main-menu or footer";
    case "richtext":
      return value === undefined || (typeof value === "string" && RICHTEXT.test(value))
        ? null
        : "default must be wrapped in a <p>, <ul>, <ol> or heading tag";
    default:
      return null;
  }
}

function pickedError({ type, default: value, limit }: Setting): string | null {
  if (value !== undefined) return "default is not supported for this type";
  if (!type.endsWith("_list") || limit === undefined) return null;
  return typeof limit === "number" && limit >= 1 && limit <= MOST_IN_A_LIST
    ? null
    : `limit must be from 1 to ${MOST_IN_A_LIST}`;
}

function optionsError(options: unknown): string | null {
  const isComplete =
    isNonEmptyList(options) &&
    options.every(
      (option) =>
        typeof option === "object" && option !== null && "value" in option && "label" in option,
    );
  return isComplete ? null : "needs options, each with a value and a label";
}

function rangeError(setting: Setting): string | null {
  const { min, max, step = 1, default: start } = setting;
  if (
    typeof min !== "number" ||
    typeof max !== "number" ||
    typeof step !== "number" ||
    typeof start !== "number"
  )
    return "min, max, step and default must be numbers";
  if (!(step > 0) || !isWhole(step * 10)) return "step must be a multiple of 0.1";
  if (max <= min) return "max must be greater than min";
  if ((max - min) / step + 1 > MOST_RANGE_STEPS + 1e-6)
    return `step invalid. Range settings must have at most ${MOST_RANGE_STEPS} steps`;
  if (!isWhole((max - min) / step)) return "the range must be divisible by step";
  if (start < min || start > max) return "default must be within the range";
  return isWhole((start - min) / step) ? null : "default must be a step in the range";
}

function isNonEmptyList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

/** Steps are decimals such as 0.1: allow for their binary rounding. */
const isWhole = (steps: number) => Math.abs(steps - Math.round(steps)) < 1e-6;
