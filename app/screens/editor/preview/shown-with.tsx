import type { StoreData } from "#liquid/engine/store-data.ts";
import { usesPageObject, type PageObject } from "./page-objects.ts";

/** Handles of what the page is about, as far as the merchant chose. */
export type Subjects = Partial<Record<PageObject, string>>;

/** What the section is shown with: what was chosen, else the first of the shop. */
export function shownSubjects(store: StoreData, chosen: Subjects): Subjects {
  const product = chosen.product ?? store.products[0]?.handle;
  const collection = chosen.collection ?? store.collections[0]?.handle;
  return { ...(product ? { product } : {}), ...(collection ? { collection } : {}) };
}

/** Changes the data that the section is shown with, not the section; there only when it makes a difference. */
export function ShownWith(props: {
  code: string;
  store: StoreData;
  chosen: Subjects;
  onChoose(chosen: Subjects): void;
}) {
  const { code, store, chosen, onChoose } = props;
  const kind = (["product", "collection"] as const).find((name) => usesPageObject(code, name));
  const choices = kind === "product" ? store.products : store.collections;
  if (kind === undefined || choices.length === 0) return null;
  return (
    <label className="ghost-choice">
      <span>Shown with</span>
      <select
        value={shownSubjects(store, chosen)[kind]}
        onChange={(event) => onChoose({ ...chosen, [kind]: event.currentTarget.value })}
      >
        {choices.map(({ handle, title }) => (
          <option key={handle} value={handle}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
