import type { Queryable } from "#platform/database.ts";
import { updateThemeName } from "./theme-name-store.ts";

/** A theme has another name now. Its sections are not edited by that: they keep their place in lists. */
export async function followThemeName(
  { db }: { db: Queryable },
  theme: { shop: string; id: string; name: string },
): Promise<void> {
  await updateThemeName(db, theme);
}
