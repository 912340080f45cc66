import type { ResourceReference } from "#domain/shops/resources.ts";
import type { StoreResources } from "#liquid/engine/store-data.ts";

const GID_NAMES = { product: "Product", collection: "Collection" } as const;

export type AdminKind = keyof typeof GID_NAMES;

export function isAdminKind(kind: ResourceReference["kind"]): kind is AdminKind {
  return kind in GID_NAMES;
}

/**
 * Shopify's own picker, which searches the whole shop.
 *
 * @returns the handles in the order chosen; null when the merchant cancels.
 */
export async function pickInAdmin(
  kind: AdminKind,
  options: { limit: number; chosen: string[]; store: StoreResources },
): Promise<string[] | null> {
  const { limit, chosen, store } = options;
  const known: { handle: string; id: number }[] =
    (kind === "product" ? store.products : store.collections) ?? [];
  const picked = await shopify.resourcePicker({
    type: kind,
    action: "select",
    multiple: limit === 1 ? false : limit,
    filter: { variants: false, draft: false, archived: false },
    selectionIds: known
      .filter(({ handle }) => chosen.includes(handle))
      .map(({ id }) => ({ id: `gid://shopify/${GID_NAMES[kind]}/${id}` })),
  });
  return picked?.map(({ handle }) => handle) ?? null;
}
