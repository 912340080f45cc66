import type { FilterFamily } from "../filter.ts";
import { attributesHtml, escapeHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import type { Scene } from "../scene.ts";
import { isRecord, ownProperty } from "../values.ts";
import { formatDate } from "./date-format.ts";
import { readMoment } from "./date-reading.ts";
import { imageSource } from "./image-filters.ts";
import { jsonText } from "./json-filters.ts";
import { formatMoney } from "./money-filters.ts";
import { richTextHtml, richTextWords } from "./rich-text.ts";

export const METAFIELD_FILTERS: FilterFamily = {
  metafield_tag: (input, _args, { named, scene }) => {
    const { type, value } = read(input);
    if (type === "" || value === undefined) return "";
    return type.startsWith("list.")
      ? listHtml(type.slice(5), value, named)
      : tag(type, value, named, scene);
  },
  metafield_text: (input, _args, { named, scene }) => {
    const { type, value } = read(input);
    if (!type.startsWith("list.")) return text(type, value, named, scene);
    const items = listTexts(type.slice(5), value, named);
    return new Intl.ListFormat("en", { type: "conjunction" }).format(items);
  },
};

type Named = Record<string, unknown>;

function read(metafield: unknown): { type: string; value: unknown } {
  const type = outputText(ownProperty(metafield, "type"));
  return { type, value: isRecord(metafield) ? metafield["value"] : metafield };
}

/** The element that Shopify puts around each type of value. */
function tag(type: string, value: unknown, named: Named, scene: Scene): string {
  const classes = `metafield-${type}`;
  const words = (): string => escapeHtml(text(type, value, named, scene));
  switch (type) {
    case "rich_text_field":
      return `<div class="${classes}">${richTextHtml(value)}</div>`;
    case "json":
      return `<script type="application/json" class="${classes}">${jsonText(value)}</script>`;
    case "multi_line_text_field":
      return span(classes, words().replace(/\r?\n/g, "<br />\n"));
    case "date":
    case "date_time":
      return `<time${attributesHtml({ datetime: value, class: classes })}>${words()}</time>`;
    case "url":
    case "collection_reference":
    case "page_reference":
    case "product_reference":
    case "variant_reference":
      return `<a${attributesHtml({ href: ownProperty(value, "url") ?? outputText(value), class: classes })}>${words()}</a>`;
    case "file_reference":
      return fileTag(value, classes);
    default:
      return isMeasure(value) ? measureTag(value, classes) : span(escapeHtml(classes), words());
  }
}

function span(classes: string, html: string): string {
  return `<span class="${classes}">${html}</span>`;
}

function isMeasure(value: unknown): boolean {
  return ownProperty(value, "unit") !== undefined;
}

/** The number and the unit each stand in an element, so that a theme can set them apart. */
function measureTag(value: unknown, classes: string): string {
  const part = (name: string): string =>
    span(`${classes}-${name}`, escapeHtml(outputText(ownProperty(value, name))));
  return span(classes, `${part("value")} ${part("unit")}`);
}

function fileTag(file: unknown, classes: string): string {
  const sources = ownProperty(file, "sources");
  const [source] = Array.isArray(sources) ? sources : [];
  if (source !== undefined) {
    const inner = `<source${attributesHtml({ src: ownProperty(source, "url"), type: ownProperty(source, "mime_type") })}>`;
    return `<video${attributesHtml({ class: classes, playsinline: "playsinline", preload: "metadata", controls: "controls" })}>${inner}</video>`;
  }
  const src = imageSource(file);
  if (src === "") return "";
  return `<img${attributesHtml({ src, alt: ownProperty(file, "alt") ?? "", class: classes, loading: "lazy" })}>`;
}

function listHtml(type: string, value: unknown, named: Named): string {
  const name = named["list_format"] === "ordered" ? "ol" : "ul";
  const classes = escapeHtml(`metafield-${type}`);
  const items = listTexts(type, value, named).map(
    (item) => `<li class="${classes}">${escapeHtml(item)}</li>`,
  );
  return `<${name} class="${classes}-array">${items.join("")}</${name}>`;
}

/** Lists of texts, and of metaobjects by one of their fields; Shopify knows no others. */
function listTexts(type: string, value: unknown, named: Named): string[] {
  if (!Array.isArray(value)) return [];
  if (type === "single_line_text_field") return value.map(outputText);
  return type === "metaobject_reference" ? value.map((item) => fieldText(item, named)) : [];
}

function fieldText(metaobject: unknown, { field }: Named): string {
  const found = ownProperty(metaobject, outputText(field));
  return outputText(ownProperty(found, "value") ?? found);
}

function text(type: string, value: unknown, named: Named, { moneyWithCurrencyFormat, now }: Scene) {
  switch (type) {
    case "rich_text_field":
      return richTextWords(value);
    case "json":
      return jsonText(value);
    case "money":
      return formatMoney(value, moneyWithCurrencyFormat).replace(/<[^>]*>/g, "");
    case "date":
    case "date_time": {
      const moment = readMoment(value, now);
      const format = type === "date" ? "%B %-d, %Y" : "%B %-d, %Y %-l:%M %P";
      return moment ? formatDate(moment, format) : outputText(value);
    }
    case "metaobject_reference":
      return fieldText(value, named);
    case "file_reference":
      return imageSource(value);
    default:
      return outputText(ownProperty(value, "title") ?? value);
  }
}
