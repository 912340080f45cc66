import { and, eq, getTableColumns, inArray, ne, sql, type SQL } from "drizzle-orm";
import { publications, sections } from "#db/schema.ts";
import { rowsOf, type Queryable, type Transaction } from "#platform/database.ts";
import { lockFile } from "../announced-write-store.ts";

const { backupBody: _body, ...columns } = getTableColumns(publications);
/** Every change of a row changes its revision: what was decided about an older one is not carried out. */
const whole = { ...columns, revision: sql<string>`${publications.updatedAt}::text` };

/** A published file, or one that was lost, as it stood before the theme was asked. */
export type CheckedFile = Awaited<ReturnType<typeof selectFilesToCheck>>[number];

/** How long a lost file may come back: a merchant who restores a theme does so soon. */
const COMES_BACK_WITHIN = sql`interval '30 days'`;

/** What is published of a shop, and what its themes lost lately with nothing in its place since. */
export async function selectFilesToCheck(db: Queryable, shop: string) {
  const hasNoSuccessor = sql`NOT EXISTS (SELECT 1 FROM ${publications} later
    WHERE later.shop = ${publications.shop} AND later.theme_id = ${publications.themeId}
      AND later.file_name = ${publications.fileName} AND later.created_at > ${publications.createdAt})`;
  return db
    .select(whole)
    .from(publications)
    .where(
      and(
        eq(publications.shop, shop),
        sql`(${publications.state} = 'published' OR (${publications.state} = 'gone'
          AND ${publications.updatedAt} > clock_timestamp() - ${COMES_BACK_WITHIN} AND ${hasNoSuccessor}))`,
      ),
    )
    .orderBy(publications.themeId, publications.fileName);
}

/** The row as it is now, if it is still published. */
export async function selectFile(
  db: Queryable,
  shop: string,
  id: string,
): Promise<CheckedFile | null> {
  const [row] = await db
    .select(whole)
    .from(publications)
    .where(
      and(
        eq(publications.id, id),
        eq(publications.shop, shop),
        eq(publications.state, "published"),
      ),
    );
  return row ?? null;
}

/** Keeps what the theme has, where that is news; `seenAt` is when it was first seen. */
export async function recordSeen(
  db: Queryable,
  seen: { id: string; revision: string; checksum: string }[],
  now: Date,
): Promise<void> {
  if (seen.length === 0) return;
  await rowsOf(
    db,
    sql`UPDATE publications SET seen_checksum = news.checksum,
          seen_at = ${now.toISOString()}::timestamptz, updated_at = clock_timestamp()
        FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS news(id uuid, revision text, checksum text)
        WHERE publications.id = news.id AND state = 'published' AND updated_at::text = news.revision
        RETURNING publications.id`,
  );
}

/** A theme's new name, for what stands in it. */
export async function renamePublications(
  db: Queryable,
  theme: { shop: string; id: string; name: string },
): Promise<void> {
  await db
    .update(publications)
    .set({ themeName: theme.name })
    .where(
      and(
        eq(publications.shop, theme.shop),
        eq(publications.themeId, theme.id),
        eq(publications.state, "published"),
        ne(publications.themeName, theme.name),
      ),
    );
}

type Lost = Pick<CheckedFile, "id" | "revision" | "shop" | "themeId" | "fileName">;

/** @returns false when the row changed meanwhile, or its file is being written at this moment. */
export async function markGone(db: Queryable, lost: Lost, now: Date): Promise<boolean> {
  const marked = await db
    .update(publications)
    .set({ state: "gone", seenChecksum: null, seenAt: now, updatedAt: sql`clock_timestamp()` })
    .where(and(unchanged(lost, "published"), sql`NOT ${standsOtherwise(lost, ["writing"])}`))
    .returning({ id: publications.id });
  return marked.length === 1;
}

/** @returns false when the row changed meanwhile, or something else was published under its name. */
export async function markBack(
  tx: Transaction,
  back: Lost & { checksum: string },
  now: Date,
): Promise<boolean> {
  // The lock of `beginWriting`: whoever begins to write the file now finds it published.
  await lockFile(tx, back);
  const marked = await tx
    .update(publications)
    .set({
      state: "published",
      seenChecksum: back.checksum,
      seenAt: now,
      updatedAt: sql`clock_timestamp()`,
    })
    .where(
      and(unchanged(back, "gone"), sql`NOT ${standsOtherwise(back, ["writing", "published"])}`),
    )
    .returning({ id: publications.id });
  return marked.length === 1;
}

/** Keeps writers of the section out until the transaction ends. */
export async function lockSectionRow(
  tx: Transaction,
  { shop, sectionId }: { shop: string; sectionId: string },
): Promise<void> {
  await tx
    .select({ id: sections.id })
    .from(sections)
    .where(and(eq(sections.id, sectionId), eq(sections.shop, shop)))
    .for("update");
}

/** Where the section stands or is being written; newest first. */
export async function selectLivePlaces(
  tx: Transaction,
  { shop, sectionId }: { shop: string; sectionId: string },
) {
  const { state, themeId, themeName, fileName, createdAt } = publications;
  return tx
    .select({ state, themeId, themeName, fileName })
    .from(publications)
    .where(
      and(
        eq(publications.shop, shop),
        eq(publications.sectionId, sectionId),
        inArray(state, ["writing", "published"]),
      ),
    )
    .orderBy(sql`${createdAt} DESC`);
}

/** Active sections whose place in a theme was lost. */
export async function selectMisplaced(
  db: Queryable,
  shop: string,
): Promise<{ shop: string; sectionId: string }[]> {
  return rowsOf(
    db,
    sql`SELECT shop, id AS "sectionId" FROM sections
        WHERE shop = ${shop} AND status = 'active'
          AND id IN (SELECT section_id FROM publications WHERE shop = ${shop} AND state = 'gone')
          AND NOT EXISTS (SELECT 1 FROM publications live
            WHERE live.shop = sections.shop AND live.section_id = sections.id
              AND live.theme_id = sections.theme_id AND live.file_name = sections.file_name
              AND live.state IN ('writing', 'published'))`,
  );
}

function unchanged({ id, revision }: Lost, state: CheckedFile["state"]): SQL | undefined {
  return and(
    eq(publications.id, id),
    eq(publications.state, state),
    sql`${publications.updatedAt}::text = ${revision}`,
  );
}

function standsOtherwise({ shop, themeId, fileName }: Lost, states: CheckedFile["state"][]): SQL {
  const among = sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  );
  return sql`EXISTS (SELECT 1 FROM ${publications} other WHERE other.shop = ${shop}
    AND other.theme_id = ${themeId} AND other.file_name = ${fileName} AND other.state IN (${among}))`;
}
