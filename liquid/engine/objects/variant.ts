import type { StoreProduct, StoreVariant } from "../store-data.ts";
import { liquidObject, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";
import { metafieldsObject } from "./metafield.ts";
import type { FindReference } from "./metafield.ts";

type Owner = {
  product: StoreProduct;
  object: LiquidObject;
  find: FindReference;
  weightUnit: string;
};

const GRAMS: Record<string, number> = { g: 1, kg: 1_000, lb: 453.592_37, oz: 28.349_523_125 };

export function variantObject(variant: StoreVariant, owner: Owner): LiquidObject {
  const { product, object, find } = owner;
  const image = variant.featured_image
    ? imageObject(variant.featured_image, { productId: product.id })
    : undefined;
  const fields: LiquidObject = {
    id: variant.id,
    title: variant.title,
    name: `${product.title} - ${variant.title}`,
    price: variant.price,
    compare_at_price: variant.compare_at_price ?? undefined,
    available: variant.available,
    sku: variant.sku,
    barcode: variant.barcode ?? "",
    options: variant.options,
    option1: variant.options[0],
    option2: variant.options[1],
    option3: variant.options[2],
    featured_image: image,
    featured_media: image,
    image,
    url: `${product.url}?variant=${variant.id}`,
    ...weightFields(variant, owner.weightUnit),
    unit_price: variant.unit_price,
    unit_price_measurement:
      variant.unit_price_measurement &&
      liquidObject({ name: "UnitPriceMeasurement" }, variant.unit_price_measurement),
    inventory_quantity: variant.available ? 10 : 0,
    ...USUAL_VARIANT,
    quantity_rule: liquidObject(
      { name: "QuantityRule", json: () => ({ min: 1, max: null, increment: 1 }) },
      { min: 1, max: undefined, increment: 1 },
    ),
  };
  return liquidObject(
    { name: "Variant", json: () => variantJson(fields) },
    { ...fields, product: object },
    {
      metafields: () => metafieldsObject(variant.metafields, find),
      options_with_values: () => optionsWithValues(variant, object),
    },
  );
}

/** A variant that is in stock as counted, sold one by one and shipped. */
const USUAL_VARIANT = {
  inventory_management: "shopify",
  inventory_policy: "deny",
  incoming: false,
  next_incoming_date: undefined,
  requires_shipping: true,
  requires_selling_plan: false,
  selected: false,
  matched: true,
  taxable: true,
  quantity_price_breaks: [],
  "quantity_price_breaks_configured?": false,
  selected_selling_plan_allocation: undefined,
  selling_plan_allocations: [],
  store_availabilities: [],
};

function weightFields({ weight_in_grams: grams = 0 }: StoreVariant, unit: string): LiquidObject {
  const inUnit = grams / (GRAMS[unit] ?? 1_000);
  return { weight: grams, weight_unit: unit, weight_in_unit: Math.round(inUnit * 100) / 100 };
}

/** Each option's name with the value of this variant. */
function optionsWithValues({ options }: StoreVariant, product: LiquidObject): LiquidObject[] {
  const list = product["options_with_values"];
  return (Array.isArray(list) ? list : []).map((option, index) => {
    const values = ownProperty(option, "values");
    const value = (Array.isArray(values) ? values : []).find(
      (each) => ownProperty(each, "name") === options[index],
    );
    return liquidObject({ name: "OptionWithValue" }, { name: ownProperty(option, "name"), value });
  });
}

function variantJson(fields: LiquidObject): LiquidObject {
  const names = [
    "id",
    "title",
    "option1",
    "option2",
    "option3",
    "sku",
    "requires_shipping",
    "taxable",
    "featured_image",
    "available",
    "name",
    "options",
    "price",
    "weight",
    "compare_at_price",
    "inventory_management",
    "barcode",
    "quantity_rule",
    "quantity_price_breaks",
  ];
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}
