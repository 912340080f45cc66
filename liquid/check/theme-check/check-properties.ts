import { type ObjectEntry, type ReturnType } from "@shopify/theme-check-common";

import { readLiquidTokens } from "../source/liquid-tokens.ts";
import { docset } from "./docset.ts";
import type { Offence } from "./offence.ts";

/** Objects whose members are not fixed: what stands behind them is not looked at. */
const OPEN_TYPES = new Set([
  "any",
  "untyped",
  "metafields",
  "metafield",
  "settings",
  "generic_file",
]);
/** Not in the reference, but printed by Shopify and used by its own theme. */
const UNDOCUMENTED = new Set([
  "customer.new_address",
  "line_item.index",
  "predictive_search_resources.queries",
  "shop.checkout",
  "shop.features",
]);
/** Every list and text has these. */
const OF_ANY_VALUE = new Set(["size", "first", "last"]);
const LOOKUP = /"[^"]*"|'[^']*'|(?<![\w.-])([A-Za-z_]\w*)((?:\.\w+|\[[\w.]+\])+)/g;
const ASSIGNED = /^\s*(\w+)\s*=\s*([A-Za-z_]\w*(?:\.\w+|\[[\w.]+\])*)\s*$/;
const LOOPED = /^\s*(\w+)\s+in\s+([A-Za-z_]\w*(?:\.\w+)*)/;
const WRITES = /^\s*(\w+)\s*=/;

type Type = { name: string; isList: boolean };
type Known = Map<string, Map<string, Type>>;

let known: Promise<Known> | undefined;

/** Finds members that the objects of Shopify's reference do not have, as far as types can be followed. */
export async function checkProperties(code: string): Promise<Offence[]> {
  known ??= docset.objects().then(readObjects);
  const types = await known;
  const variables = new Map<string, Type | undefined>();
  return readLiquidTokens(code).tokens.flatMap((token) => {
    const { name, markup, markupStart } = token;
    if (name === "#") return [];
    const offences = [...markup.matchAll(LOOKUP)].flatMap(({ 1: root, 2: path = "", index }) => {
      if (root === undefined) return [];
      const flaw = unknownMember(types, startOf(types, variables, root), root, path);
      if (flaw === undefined) return [];
      const start = markupStart + index;
      return offence(flaw, start, start + root.length + path.length);
    });
    declare(types, variables, name, markup);
    return offences;
  });
}

function offence(flaw: string, start: number, end: number): Offence {
  return { check: "UnknownProperty", severity: "warning", message: flaw, start, end };
}

function readObjects(objects: ObjectEntry[]): Known {
  return new Map(
    objects.map(({ name, properties }) => [
      name,
      new Map(
        (properties ?? []).map((property) => [
          // The reference writes those that answer yes or no with a question mark.
          property.name.replace("?", ""),
          typeOf(property.return_type),
        ]),
      ),
    ]),
  );
}

/** Several possible types are as good as none. */
function typeOf(types: ReturnType[] | undefined): Type {
  const [first, second] = types ?? [];
  if (first === undefined || second !== undefined) return { name: "any", isList: false };
  return "array_value" in first && first.type === "array"
    ? { name: first.array_value, isList: true }
    : { name: first.type, isList: false };
}

/** The type of a variable of the code, else of Shopify's object of that name. */
function startOf(
  types: Known,
  variables: Map<string, Type | undefined>,
  root: string,
): Type | undefined {
  if (variables.has(root)) return variables.get(root);
  return types.has(root) && !isPlural(types, root) ? { name: root, isList: false } : undefined;
}

/** `collections` or `pages` are looked up by handle: any name may follow. */
function isPlural(types: Known, root: string): boolean {
  return root.endsWith("s") && (types.get(root)?.size ?? 0) === 0;
}

function unknownMember(
  types: Known,
  start: Type | undefined,
  root: string,
  path: string,
): string | undefined {
  let type = start;
  let owner = root;
  for (const [part] of path.matchAll(/\.\w+|\[[\w.]+\]/g)) {
    const next = type === undefined ? undefined : memberOf(types, type, part);
    if (next === undefined) return undefined;
    if (next === "unknown")
      return `Unknown property '${part.slice(1)}' of '${owner}' (${type?.name}).`;
    type = next;
    owner += part;
  }
  return undefined;
}

/** Undefined where the type can no longer be followed. */
function memberOf(types: Known, type: Type, part: string): Type | "unknown" | undefined {
  if (type.isList) {
    const isItem = part.startsWith("[") || part === ".first" || part === ".last";
    return isItem ? { name: type.name, isList: false } : undefined;
  }
  const name = part.slice(1);
  const members = types.get(type.name);
  if (part.startsWith("[") || members === undefined || members.size === 0) return undefined;
  if (
    OPEN_TYPES.has(type.name) ||
    OF_ANY_VALUE.has(name) ||
    UNDOCUMENTED.has(`${type.name}.${name}`)
  )
    return undefined;
  return members.get(name) ?? "unknown";
}

function declare(
  types: Known,
  variables: Map<string, Type | undefined>,
  tag: string,
  markup: string,
): void {
  if (tag === "for" || tag === "tablerow") {
    const [, variable, list = ""] = LOOPED.exec(markup) ?? [];
    if (variable === undefined) return;
    const type = typeOfPath(types, variables, list);
    variables.set(variable, type?.isList === true ? { name: type.name, isList: false } : undefined);
  } else if (tag === "assign") {
    const variable = WRITES.exec(markup)?.[1];
    const path = ASSIGNED.exec(markup)?.[2];
    // Set in two places, it may be either.
    const type = path === undefined ? undefined : typeOfPath(types, variables, path);
    if (variable !== undefined) variables.set(variable, variables.has(variable) ? undefined : type);
  } else if (tag === "capture") {
    const variable = /^\s*(\w+)/.exec(markup)?.[1];
    if (variable !== undefined) variables.set(variable, undefined);
  }
}

function typeOfPath(
  types: Known,
  variables: Map<string, Type | undefined>,
  path: string,
): Type | undefined {
  const root = /^\w+/.exec(path)?.[0] ?? "";
  let type = startOf(types, variables, root);
  for (const [part] of path.slice(root.length).matchAll(/\.\w+|\[[\w.]+\]/g)) {
    const next = type === undefined ? undefined : memberOf(types, type, part);
    if (next === undefined || next === "unknown") return undefined;
    type = next;
  }
  return type;
}
