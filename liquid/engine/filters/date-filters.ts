import type { FilterFamily } from "../filter.ts";
import { attributesHtml, escapeHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import type { Scene } from "../scene.ts";
import { ownProperty } from "../values.ts";
import { formatDate } from "./date-format.ts";
import { readMoment } from "./date-reading.ts";

/** Shopify's named formats; a theme's locale file can overrule them under `date_formats`. */
const NAMED_FORMATS: Record<string, string> = {
  abbreviated_date: "%b %-d, %Y",
  basic: "%-m/%-d/%Y",
  date: "%B %-d, %Y",
  date_at_time: "%B %-d, %Y at %-l:%M %P",
  default: "%A, %B %-d, %Y at %-l:%M %P %z",
  long: "%B %-d, %Y %H:%M",
  on_date: "on %b %-d, %Y",
  short: "%-d %b %H:%M",
};

export const DATE_FILTERS: FilterFamily = {
  date: (input, [format], { named, scene }) => dateText(input, format, named["format"], scene),
  time_tag: (input, [format], { named, scene }) => {
    const moment = readMoment(input, scene.now);
    if (!moment) return input;
    const datetime =
      named["datetime"] === undefined
        ? `${new Date(moment.epochInMs).toISOString().slice(0, 19)}Z`
        : formatDate(moment, outputText(named["datetime"]));
    const text = dateText(input, format ?? DEFAULT_TIME, named["format"], scene);
    return `<time${attributesHtml({ datetime })}>${escapeHtml(outputText(text))}</time>`;
  },
};

const DEFAULT_TIME = "%a, %d %b %Y %H:%M:%S %z";

/** A value that is no date stays as it is, as does one without a format. */
function dateText(input: unknown, format: unknown, name: unknown, scene: Scene): unknown {
  const pattern = name === undefined ? outputText(format) : namedFormat(outputText(name), scene);
  if (pattern === "") return input;
  const moment = readMoment(input, scene.now);
  return moment ? formatDate(moment, pattern) : input;
}

function namedFormat(name: string, { translations }: Scene): string {
  const ofTheme = ownProperty(ownProperty(translations, "date_formats"), name);
  if (typeof ofTheme === "string") return ofTheme;
  return NAMED_FORMATS[name] ?? name;
}
