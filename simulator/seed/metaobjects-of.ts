import { idFor } from "./seed-ids.ts";
import type { SeedMetaobject, SeedMetaobjectDefinition } from "./shop-seed.ts";

/** A definition in short: entries by handle; ids follow from the shop and the handle. */
export function metaobjectsOf(
  shop: string,
  sketch: Omit<SeedMetaobjectDefinition, "id" | "entries"> & {
    entries: Record<string, SeedMetaobject["values"]>;
  },
): SeedMetaobjectDefinition {
  const path = `${shop}/${sketch.type}`;
  return {
    ...sketch,
    id: idFor("MetaobjectDefinition", path),
    entries: Object.entries(sketch.entries).map(([handle, values]) => ({
      id: idFor("Metaobject", `${path}/${handle}`),
      handle,
      values,
    })),
  };
}
