import type { StoreProduct } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { swatchObject } from "./product-options.ts";

/** A value that products can be narrowed to. */
type Value = { value: string; label: string; count: number; swatch?: LiquidObject | undefined };

/** The filters that a shop has without setting any up, worked out from the products. None is active. */
export function filterObjects(products: StoreProduct[], url: string): LiquidObject[] {
  if (products.length === 0) return [];
  const filters = [availabilityFilter(products, url), priceFilter(products, url)];
  const vendors = counted(products.map(({ vendor }) => [vendor]));
  if (vendors.length > 1)
    filters.push(listFilter({ label: "Brand", param: "filter.p.vendor", values: vendors, url }));
  const types = counted(products.map(({ type }) => [type]));
  if (types.length > 1)
    filters.push(
      listFilter({ label: "Product type", param: "filter.p.product_type", values: types, url }),
    );
  return [...filters, ...optionFilters(products, url)];
}

function availabilityFilter(products: StoreProduct[], url: string): LiquidObject {
  const inStock = products.filter(({ available }) => available).length;
  const values = [
    { value: "1", label: "In stock", count: inStock },
    { value: "0", label: "Out of stock", count: products.length - inStock },
  ];
  return listFilter({ label: "Availability", param: "filter.v.availability", values, url });
}

function priceFilter(products: StoreProduct[], url: string): LiquidObject {
  const prices = products.flatMap(({ variants }) => variants.map(({ price }) => price));
  const bound = (name: "gte" | "lte") =>
    liquidObject(
      { name: "FilterValue" },
      {
        param_name: `filter.v.price.${name}`,
        value: undefined,
        label: undefined,
        count: undefined,
        active: false,
        url_to_add: url,
        url_to_remove: url,
        display: undefined,
        swatch: undefined,
        image: undefined,
      },
    );
  return filterObject({
    param_name: "filter.v.price",
    label: "Price",
    type: "price_range",
    min_value: bound("gte"),
    max_value: bound("lte"),
    range_max: prices.reduce((highest, price) => Math.max(highest, price), 0),
    url_to_remove: url,
  });
}

/** One filter for each option that products share by its name. */
function optionFilters(products: StoreProduct[], url: string): LiquidObject[] {
  const names = new Set(
    products
      .flatMap(({ options }) => options.map(({ name }) => name))
      .filter((name) => name !== "Title"),
  );
  return [...names].map((name) => {
    const options = products.flatMap((product) =>
      product.options.filter((each) => each.name === name),
    );
    const values = counted(options.map((option) => option.values)).map((value) => {
      const owner = options.find(
        ({ swatches }) => swatches && Object.hasOwn(swatches, value.value),
      );
      return { ...value, swatch: owner && swatchObject(owner, value.value) };
    });
    const param = `filter.v.option.${name.toLowerCase()}`;
    return listFilter({ label: name, param, values, url });
  });
}

type List = { label: string; param: string; values: Value[]; url: string };

function listFilter({ label, param, values, url }: List): LiquidObject {
  const objects = values.map(({ value, label: text, count, swatch }) =>
    liquidObject(
      { name: "FilterValue" },
      {
        param_name: param,
        value,
        label: text,
        count,
        active: false,
        url_to_add: `${url}?${encodeURIComponent(param)}=${encodeURIComponent(value)}`,
        url_to_remove: url,
        display: undefined,
        swatch,
        image: undefined,
      },
    ),
  );
  return filterObject({
    param_name: param,
    label,
    type: "list",
    operator: "OR",
    values: objects,
    inactive_values: objects,
    presentation: values.some(({ swatch }) => swatch) ? "swatch" : "text",
    url_to_remove: url,
  });
}

function filterObject(fields: LiquidObject): LiquidObject {
  return liquidObject(
    { name: "Filter" },
    {
      operator: undefined,
      values: [],
      active_values: [],
      inactive_values: [],
      true_value: undefined,
      false_value: undefined,
      min_value: undefined,
      max_value: undefined,
      range_max: undefined,
      presentation: undefined,
      ...fields,
    },
  );
}

/** How many products have each value, by the value. */
function counted(lists: string[][]): Value[] {
  const counts = new Map<string, number>();
  for (const values of lists)
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([value]) => value !== "")
    .map(([value, count]) => ({ value, label: value, count }));
}
