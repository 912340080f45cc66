import type { StoreProduct } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** `options_with_values`: each option with its values, the first one chosen as on a fresh product page. */
export function productOptions(product: StoreProduct): LiquidObject[] {
  const chosen = product.variants.find(({ available }) => available) ?? product.variants[0];
  return product.options.map((option, index) => {
    const selected = chosen?.options[index];
    return liquidObject(
      { name: "ProductOption", text: option.name },
      {
        name: option.name,
        position: index + 1,
        selected_value: selected,
        values: option.values.map((value) =>
          optionValue({ product, option: index, value, isSelected: value === selected }),
        ),
      },
    );
  });
}

type ValueOfOption = { product: StoreProduct; option: number; value: string; isSelected: boolean };

function optionValue({ product, option, value, isSelected }: ValueOfOption): LiquidObject {
  const variants = product.variants.filter(({ options }) => options[option] === value);
  return liquidObject(
    { name: "ProductOptionValue", text: value },
    {
      id: product.id * 100 + option * 10 + variants.length,
      name: value,
      selected: isSelected,
      available: variants.some(({ available }) => available),
      product_url: undefined,
      swatch: undefined,
      variant: undefined,
    },
  );
}
