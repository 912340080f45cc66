import type { StoreMetaobject, StoreMetaobjectField, StoreReference } from "../store-data.ts";
import { liquidObject, LiquidFloat } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";
import { videoObject } from "./media.ts";

/** Where a metaobject's references lead. */
type References = {
  product(handle: string): LiquidObject | undefined;
  collection(handle: string): LiquidObject | undefined;
  page(handle: string): LiquidObject | undefined;
  article(handle: string): LiquidObject | undefined;
  metaobject(type: string, handle: string): LiquidObject | undefined;
};

/** An entry of a definition: its fields by key, each with `type` and `value`, and `system`. */
export function metaobjectObject(entry: StoreMetaobject, world: References): LiquidObject {
  const { id, type, handle } = entry;
  const fields = Object.fromEntries(
    entry.fields.map((field) => [field.key, () => fieldObject(field, world)]),
  );
  const system = liquidObject(
    { name: "MetaobjectSystem" },
    { id, type, handle, url: `/pages/${type}/${handle}` },
  );
  return liquidObject({ name: "Metaobject" }, { system }, fields);
}

function fieldObject(field: StoreMetaobjectField, world: References): LiquidObject {
  const { type, value } = field;
  return liquidObject(
    { name: "Metafield", text: type.includes("reference") ? undefined : value },
    { type, "list?": type.startsWith("list.") },
    { value: () => fieldValue(field, world) },
  );
}

function fieldValue({ type, value, references }: StoreMetaobjectField, world: References): unknown {
  if (references !== undefined) {
    const objects = references.flatMap((each) => referenced(each, world) ?? []);
    return type.startsWith("list.") ? objects : objects[0];
  }
  const isList = type.startsWith("list.");
  const scalar = isList ? type.slice("list.".length) : type;
  const parsed = isList || PARSED.has(scalar) ? parse(value) : value;
  if (isList) return Array.isArray(parsed) ? parsed : [];
  if (scalar === "number_decimal") {
    return Number.isFinite(Number(value)) ? new LiquidFloat(Number(value)) : undefined;
  }
  return parsed;
}

/** Stored as JSON; other types are read as they stand. */
const PARSED = new Set([
  "boolean",
  "dimension",
  "json",
  "money",
  "number_integer",
  "rating",
  "rich_text_field",
  "volume",
  "weight",
]);

/** @returns undefined for what is no JSON, as for a field without a value. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function referenced(reference: StoreReference, world: References): LiquidObject | undefined {
  switch (reference.kind) {
    case "image":
      return imageObject(reference.image);
    case "video":
      return videoObject(reference.video);
    case "metaobject":
      return world.metaobject(reference.type, reference.handle);
    case "product":
    case "collection":
    case "page":
    case "article":
      return world[reference.kind](reference.handle);
  }
}
