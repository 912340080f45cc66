import { and, eq, ne } from "drizzle-orm";
import { sections } from "#db/schema.ts";
import type { Queryable } from "#platform/database.ts";

export async function updateThemeName(
  db: Queryable,
  { shop, id, name }: { shop: string; id: string; name: string },
): Promise<void> {
  await db
    .update(sections)
    .set({ themeName: name })
    .where(and(eq(sections.shop, shop), eq(sections.themeId, id), ne(sections.themeName, name)));
}
