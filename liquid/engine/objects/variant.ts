import type { StoreProduct, StoreVariant } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageObject } from "./image.ts";

export function variantObject(
  variant: StoreVariant,
  product: StoreProduct,
  productObject: LiquidObject,
): LiquidObject {
  const image = variant.featured_image ? imageObject(variant.featured_image) : undefined;
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
    weight: variant.weight_in_grams ?? 0,
    weight_unit: "kg",
    weight_in_unit: (variant.weight_in_grams ?? 0) / 1_000,
    unit_price: variant.unit_price,
    unit_price_measurement: variant.unit_price_measurement,
    inventory_management: "shopify",
    inventory_policy: "deny",
    inventory_quantity: variant.available ? 10 : 0,
    incoming: false,
    next_incoming_date: undefined,
    requires_shipping: true,
    requires_selling_plan: false,
    selected: false,
    matched: true,
    taxable: true,
    metafields: {},
    quantity_rule: { min: 1, max: undefined, increment: 1 },
    quantity_price_breaks: [],
    quantity_price_breaks_configured: false,
    selling_plan_allocations: [],
    store_availabilities: [],
  };
  return liquidObject(
    { name: "Variant", json: () => variantJson(fields) },
    { ...fields, product: productObject },
  );
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
