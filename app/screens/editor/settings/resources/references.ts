import type { ResourceReference } from "#domain/shops/resources.ts";
import type {
  SectionInstance,
  SectionSchema,
  SettingDefinition,
} from "#liquid/schema/section-schema.ts";
import { resourceKind } from "#liquid/schema/setting-types.ts";

const IMAGE = "shopify://shop_images/";

/** Nothing of a shop is called so long a name. */
const NAME_AT_MOST = 600;

/** What one stored value names; null when it can name nothing of the shop. */
export function referenceOf(
  definition: SettingDefinition,
  value: string,
): ResourceReference | null {
  const kind = resourceKind(definition.type);
  if (kind === undefined || value === "" || value.length > NAME_AT_MOST) return null;
  const key = kind === "image" ? value.replace(IMAGE, "") : value;
  return { kind, key, metaobjectType: metaobjectTypeOf(definition) };
}

export function metaobjectTypeOf({ metaobject_type: type = "" }: SettingDefinition): string {
  return type;
}

/** As a JSON template stores it. */
export function valueOf({ kind, key }: Pick<ResourceReference, "kind" | "key">): string {
  return kind === "image" ? `${IMAGE}${key}` : key;
}

/** One text for each thing, and the form in which the API takes it. */
export function referenceText({ kind, key, metaobjectType }: ResourceReference): string {
  const text = kind === "metaobject" ? `${kind}:${metaobjectType}:${key}` : `${kind}:${key}`;
  return text.toWellFormed();
}

/** Everything of the shop that the section's settings name. */
export function referencesOf(
  schema: SectionSchema,
  instance: SectionInstance,
): ResourceReference[] {
  const inBlocks = instance.blocks.flatMap((block) => {
    const definition = schema.blocks.find(({ type }) => type === block.type);
    return definition ? referencesIn(definition.settings, block.settings) : [];
  });
  return [...referencesIn(schema.settings, instance.settings), ...inBlocks];
}

function referencesIn(
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
): ResourceReference[] {
  return definitions.flatMap((definition) => {
    const value = values[definition.id ?? ""] ?? definition.default;
    const named = Array.isArray(value) ? value : [value];
    return named.flatMap((each) =>
      typeof each === "string" ? (referenceOf(definition, each) ?? []) : [],
    );
  });
}
