import {
  type JsonMember,
  type JsonObject,
  memberOf,
  numberOf,
  textOf,
} from "../../source/json-node.ts";
import {
  allSettings,
  nameOfSetting,
  placeOf,
  removal,
  schemaParts,
} from "../../source/schema-parts.ts";
import type { Fix } from "../../apply-fixes.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";
import { ATTRIBUTES, DEFAULT_KINDS, REQUIRED, THEME_ONLY } from "./attributes.ts";

/** Shopify's limit for lists of resources. */
const LONGEST_LIST = 50;

type Flaw = { member: JsonMember | undefined; message: string; fix?: Fix };

export const settingAttributes: Rule = {
  code: "SettingAttributes",
  severity: "error",
  detail:
    "Each setting type has its own set of attributes in Shopify's schema; others are refused at upload.",
  replaces: ["ValidSchema"],
  check(source) {
    const parts = schemaParts(source);
    const settings = parts === undefined ? [] : allSettings(parts);
    return settings.flatMap((setting) =>
      flawsOf(setting).map(({ member, message, fix }) =>
        problemAt(source, placeOf(setting, member), { code: this.code, message, fix }),
      ),
    );
  },
};

function flawsOf(setting: JsonObject): Flaw[] {
  const type = textOf(setting, "type");
  const known = type === undefined ? undefined : ATTRIBUTES[type];
  if (type === undefined || known === undefined) return [typeFlaw(setting, type)];
  const name = nameOfSetting(setting);
  const required = REQUIRED[type] ?? [];
  const needed = known.includes("id") ? ["id", "label", ...required] : required;
  const missing = needed.filter((key) => !isFilled(setting, key));
  return [
    ...missing.map((key) => ({
      member: memberOf(setting, key),
      message: `The setting "${name}" (${type}) needs "${key}".`,
    })),
    ...setting.members
      .filter(({ key }) => !known.includes(key.value))
      .map((member) => ({
        member,
        message: `A setting of the type ${type} cannot have "${member.key.value}".`,
        fix: removal(setting.members, member),
      })),
    ...valueFlaws(setting, type, name),
  ];
}

function typeFlaw(setting: JsonObject, type: string | undefined): Flaw {
  const member = memberOf(setting, "type");
  if (type === undefined) {
    return { member, message: `The setting "${nameOfSetting(setting)}" needs a type.` };
  }
  const message = THEME_ONLY.has(type)
    ? `A setting of the type "${type}" belongs to the theme; a section cannot have one.`
    : `Shopify has no setting of the type "${type}".`;
  return { member, message };
}

function isFilled(setting: JsonObject, key: string): boolean {
  const member = memberOf(setting, key);
  if (member === undefined) return false;
  // A label may be empty: some themes leave it out that way.
  return key !== "id" || (textOf(setting, key)?.trim() ?? "") !== "";
}

function valueFlaws(setting: JsonObject, type: string, name: string): Flaw[] {
  const flaws: Flaw[] = [];
  const initial = memberOf(setting, "default");
  const kind = DEFAULT_KINDS[type];
  const isLiquid = textOf(setting, "default")?.includes("{{") === true;
  if (initial !== undefined && kind !== undefined && initial.value.kind !== kind && !isLiquid) {
    const wanted = kind === "number" ? "a number" : "true or false";
    const fix = kind === "boolean" ? booleanFix(initial) : undefined;
    const message = `The default of "${name}" must be ${wanted}, without quotation marks.`;
    flaws.push({ member: initial, message, ...(fix === undefined ? {} : { fix }) });
  }
  const limit = numberOf(setting, "limit");
  if (limit !== undefined && (limit < 1 || limit > LONGEST_LIST || !Number.isInteger(limit))) {
    const message = `The list "${name}" may hold 1 to ${LONGEST_LIST} entries.`;
    flaws.push({ member: memberOf(setting, "limit"), message });
  }
  return flaws;
}

function booleanFix({ value }: JsonMember): Fix | undefined {
  if (value.kind !== "string" || !["true", "false"].includes(value.value)) return undefined;
  return { start: value.start, end: value.end, text: value.value };
}
