import { and, eq, isNotNull } from "drizzle-orm";
import { publications, sectionVersions } from "#db/schema.ts";
import type { Database } from "#platform/database.ts";

export async function selectSetupEvents(db: Database, shop: string) {
  const ofShop = eq(sectionVersions.shop, shop);
  const [versions, changes, published] = await Promise.all([
    db.$count(sectionVersions, ofShop),
    db.$count(
      sectionVersions,
      and(
        ofShop,
        eq(sectionVersions.origin, "generation"),
        isNotNull(sectionVersions.baseVersionId),
      ),
    ),
    db.$count(publications, eq(publications.shop, shop)),
  ]);
  return { versions, changes, publications: published };
}
