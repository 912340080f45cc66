import { removeMember, setMember, type Splice } from "./json-edit.ts";
import { child, items, type JsonNode, numberOf, textOf } from "./json-text.ts";
import { editSchema, openSection, type Section } from "./section.ts";

export type Repair = { code: string; said: string[] };

const SCHEMA = /(\{%-?\s*schema\s*-?%\})([\s\S]*?)(\{%-?\s*endschema\s*-?%\})/;
const LONGEST_NAME = 25;

/** Repairs what Shopify refuses and what has one right answer: commas, names, defaults, ranges, presets. */
export function repairSection(code: string): Repair {
  const said: string[] = [];
  const withCommas = repairCommas(code);
  if (withCommas !== code) said.push("commas in the schema are right");
  const opened = openSection(withCommas);
  if (!opened) return { code: withCommas, said };
  let section = opened;
  for (const [words, find] of RULES) {
    const before = section;
    for (let splices = find(section); splices; splices = find(section)) {
      section = editSchema(section, splices);
    }
    if (section !== before) said.push(words);
  }
  return { code: section.code, said };
}

type Rule = (section: Section) => ((text: string) => Splice[]) | null;

const RULES: [words: string, find: Rule][] = [
  ["names fit Shopify's 25 characters", longName],
  ["empty defaults are gone", emptyDefault],
  ["rich text defaults are paragraphs", bareRichText],
  ["ranges are valid", wrongRange],
  ["the section has a preset", missingPreset],
];

function longName(section: Section) {
  const named = [section.schema, ...items(child(section.schema, "presets"))].find(
    (node) => (textOf(node, "name") ?? "").length > LONGEST_NAME,
  );
  if (!named) return null;
  const name = (textOf(named, "name") ?? "").slice(0, LONGEST_NAME).trim();
  return (text: string) => setMember(text, named, "name", name);
}

function emptyDefault(section: Section) {
  const setting = allSettings(section).find((node) => textOf(node, "default") === "");
  return setting ? () => removeMember(setting, "default") : null;
}

function bareRichText(section: Section) {
  const setting = allSettings(section).find((node) => {
    return textOf(node, "type") === "richtext" && /^[^<]/.test(textOf(node, "default") ?? "<");
  });
  if (!setting) return null;
  return (text: string) =>
    setMember(text, setting, "default", `<p>${textOf(setting, "default")}</p>`);
}

/** A default outside its bounds or between two steps moves to the nearest allowed value. */
function wrongRange(section: Section) {
  for (const node of allSettings(section)) {
    const [min, max, step, value] = ["min", "max", "step", "default"].map((key) =>
      numberOf(node, key),
    );
    if (
      textOf(node, "type") !== "range" ||
      min === undefined ||
      max === undefined ||
      value === undefined
    )
      continue;
    const size = step ?? 1;
    const bounded = Math.min(max, Math.max(min, value));
    const nearest = Number((min + Math.round((bounded - min) / size) * size).toFixed(4));
    const right = nearest > max ? Number((nearest - size).toFixed(4)) : nearest;
    if (right !== value) return (text: string) => setMember(text, node, "default", right);
  }
  return null;
}

function missingPreset(section: Section) {
  if (items(child(section.schema, "presets")).length > 0) return null;
  const name = textOf(section.schema, "name") ?? "Section";
  return (text: string) => setMember(text, section.schema, "presets", [{ name }]);
}

function allSettings(section: Section): JsonNode[] {
  const ofBlocks = items(child(section.schema, "blocks")).flatMap((block) =>
    items(child(block, "settings")),
  );
  return [...items(child(section.schema, "settings")), ...ofBlocks];
}

function repairCommas(code: string): string {
  return code.replace(SCHEMA, (whole, open: string, json: string, close: string) => {
    if (isJson(json)) return whole;
    const repaired = json
      .replace(/,(\s*[}\]])/g, "$1")
      .replace(/([}\]"\d]|true|false)(\s*\n\s*)(?=["{[])/g, "$1,$2");
    return isJson(repaired) ? open + repaired + close : whole;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
