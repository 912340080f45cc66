import type { StoreOption, StoreProduct } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { colorObject } from "./color.ts";
import { imageObject } from "./image.ts";

/**
 * `options_with_values`: each option with its values, the first one chosen as on a fresh product page.
 *
 * @param variants the product's variants as template objects, in the order of its data.
 */
export function productOptions(
  product: StoreProduct,
  variants: () => LiquidObject[],
): LiquidObject[] {
  const chosen = product.variants.find(({ available }) => available) ?? product.variants[0];
  return product.options.map((option, index) => {
    const selected = chosen?.options[index];
    return liquidObject(
      { name: "ProductOption", text: option.name },
      {
        name: option.name,
        position: index + 1,
        selected_value: selected,
        values: option.values.map((value, place) =>
          liquidObject(
            { name: "ProductOptionValue", text: value },
            {
              id: product.id * 1_000 + index * 100 + place,
              name: value,
              selected: value === selected,
              available: product.variants.some(
                ({ options, available }) => available && options[index] === value,
              ),
              product_url: undefined,
              swatch: swatchObject(option, value),
            },
            {
              variant: () => variants()[combination(product, chosen?.options ?? [], index, value)],
            },
          ),
        ),
      },
    );
  });
}

/** Where the variant with this value and the other chosen values stands. */
function combination(
  { variants }: StoreProduct,
  chosen: string[],
  option: number,
  value: string,
): number {
  const wanted = [...chosen];
  wanted[option] = value;
  return variants.findIndex(({ options }) =>
    options.every((each, index) => each === wanted[index]),
  );
}

/** A value's colour and picture. @returns undefined when the value has neither. */
export function swatchObject({ swatches }: StoreOption, value: string): LiquidObject | undefined {
  const swatch = swatches && Object.hasOwn(swatches, value) ? swatches[value] : undefined;
  if (!swatch) return undefined;
  return liquidObject(
    { name: "Swatch" },
    {
      color: swatch.color === undefined ? undefined : colorObject(swatch.color),
      image: swatch.image && imageObject(swatch.image),
    },
  );
}
