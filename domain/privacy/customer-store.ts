import { rowsOf, type Queryable } from "#platform/database.ts";
import { sql } from "drizzle-orm";

/** Where a shop's own texts name somebody: how many of each. */
export type Mentions = {
  messages: number;
  prompts: number;
  /** Code of versions and files kept from themes: the merchant's work, which is counted and not changed. */
  files: number;
};

export async function countMentions(
  db: Queryable,
  shop: string,
  pattern: string,
): Promise<Mentions> {
  const [mentions] = await rowsOf<Mentions>(
    db,
    sql`SELECT (SELECT count(*)::int FROM messages JOIN conversations c ON c.id = conversation_id
                WHERE c.shop = ${shop} AND (content ~* ${pattern} OR element::text ~* ${pattern})) AS messages,
          (SELECT count(*)::int FROM generation_logs WHERE shop = ${shop} AND prompt ~* ${pattern}) AS prompts,
          (SELECT count(*)::int FROM section_versions v JOIN sections s ON s.id = v.section_id
           WHERE s.shop = ${shop} AND v.code ~* ${pattern})
          + (SELECT count(*)::int FROM publications WHERE shop = ${shop} AND backup_body ~* ${pattern})
          + (SELECT count(*)::int FROM page_placements WHERE shop = ${shop} AND backup_body ~* ${pattern}) AS files`,
  );
  if (!mentions) throw new Error("Counting mentions returned no row");
  return mentions;
}

/** Takes what names somebody out of all that was said; each text goes as a whole. */
export async function blankMentions(
  db: Queryable,
  shop: string,
  pattern: string,
  replacement: string,
): Promise<void> {
  await db.execute(
    sql`UPDATE messages SET content = ${replacement}, element = NULL FROM conversations c
        WHERE c.id = conversation_id AND c.shop = ${shop}
          AND (content ~* ${pattern} OR element::text ~* ${pattern})`,
  );
  await db.execute(
    sql`UPDATE sections SET prompt = CASE WHEN prompt ~* ${pattern} THEN '' ELSE prompt END,
          name = CASE WHEN name ~* ${pattern} THEN 'Section' ELSE name END
        WHERE shop = ${shop} AND (prompt ~* ${pattern} OR name ~* ${pattern})`,
  );
  await db.execute(
    sql`UPDATE section_versions v SET summary = '' FROM sections s
        WHERE s.id = v.section_id AND s.shop = ${shop} AND v.summary ~* ${pattern}`,
  );
  // Before the log: a run that is settled meanwhile copies its prompt from its row.
  await db.execute(
    sql`UPDATE generations SET prompt = '', request_hash = '' WHERE shop = ${shop} AND prompt ~* ${pattern}`,
  );
  await db.execute(
    sql`SELECT blank_generation_prompts(${shop},
          (SELECT array_agg(id) FROM generation_logs WHERE shop = ${shop} AND prompt ~* ${pattern}))`,
  );
}
