import type { StoreData } from "#liquid/engine/store-data.ts";

/** Changes the data that the section is shown with, not the section. */
export function ShownWith(props: {
  store: StoreData;
  product: string | null;
  onProduct(handle: string): void;
}) {
  const { products } = props.store;
  if (products.length === 0) return null;
  return (
    <label className="shown-with">
      <span>Shown with</span>
      <select
        value={props.product ?? products[0]?.handle}
        onChange={(event) => props.onProduct(event.currentTarget.value)}
      >
        {products.map(({ handle, title }) => (
          <option key={handle} value={handle}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
