import type { StoreData, StoreImage } from "#liquid/engine/store-data.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import type {
  SectionInstance,
  SectionSchema,
  SettingDefinition,
} from "#liquid/schema/section-schema.ts";

/** How many a list setting is given. */
const LIST_LENGTH = 4;

/**
 * A section as a merchant may have filled it in: defaults, and the shop's own pictures, products and
 * collections where a picker is still empty. Settings of that kind cannot have a default in Shopify.
 */
export function sampleInstance(schema: SectionSchema, store: StoreData): SectionInstance {
  const { settings, blocks } = defaultInstance(schema);
  const sample = sampler(schema.name, store);
  const fill = (
    definitions: SettingDefinition[],
    values: Record<string, unknown>,
    owner: string,
  ) => ({
    ...Object.fromEntries(
      definitions.flatMap((definition) => {
        if (definition.id === undefined || values[definition.id] !== undefined) return [];
        const value = sample(definition, owner);
        return value === undefined ? [] : [[definition.id, value]];
      }),
    ),
    ...values,
  });
  return {
    settings: fill(schema.settings, settings, ""),
    blocks: blocks.map((block) => {
      const definition = schema.blocks.find(({ type }) => type === block.type);
      return { ...block, settings: fill(definition?.settings ?? [], block.settings, block.type) };
    }),
  };
}

/** Gives one after the other; where it begins depends on the section, so that not all look the same. */
function sampler(
  name: string,
  store: StoreData,
): (definition: SettingDefinition, owner: string) => unknown {
  const start = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const given = new Map<string, number>();
  const next = <Item>(kind: string, items: Item[]): Item | undefined => {
    const count = given.get(kind) ?? 0;
    given.set(kind, count + 1);
    return items[(start + count) % items.length];
  };
  const products = store.products.filter(({ images }) => images.length > 0);
  const collections = store.collections.filter(({ productHandles }) => productHandles.length > 0);
  return (definition, owner) => {
    switch (definition.type) {
      case "product":
        return next("product", products)?.handle;
      case "collection":
        return next("collection", collections)?.handle;
      case "product_list":
        return products.slice(0, LIST_LENGTH).map(({ handle }) => handle);
      case "collection_list":
        return collections.slice(0, LIST_LENGTH).map(({ handle }) => handle);
      case "blog":
        return store.blogs[0]?.handle;
      case "image_picker":
        return sampleImage(`${owner} ${definition.id} ${definition.label}`, store.images, next);
      default:
        return undefined;
    }
  };
}

/** People where a person is meant, and nowhere else; a logo is not made up. */
function sampleImage(
  purpose: string,
  images: StoreImage[],
  next: <Item>(kind: string, items: Item[]) => Item | undefined,
): string | undefined {
  if (/logo|icon|badge/i.test(purpose)) return undefined;
  const isPerson = ({ alt, src }: StoreImage) => /portrait|avatar/i.test(`${alt} ${src}`);
  if (/portrait|avatar|author|customer|person|team|review|testimonial|quote/i.test(purpose))
    return next("person", images.filter(isPerson))?.id;
  return next(
    "image",
    images.filter((image) => !isPerson(image)),
  )?.id;
}
