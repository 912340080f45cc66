import { Client } from "pg";
import { archetypes } from "#library/archetypes.ts";

const CODE_IN_CHARACTERS = 8_192;

const SUBJECTS = "customer reviews,a countdown,our studio,questions about shipping,four products";
const PLACES = "on a warm background,with a big picture on the left,in three columns,on dark green";
const WISHES =
  "Use the colors of the theme,Let me change every text,Keep it calm with a lot of room,On a phone one below the other,The button leads to the collection";

/**
 * A shop with many sections among others: requests of one to six sentences, 8 KB of code, a third published.
 *
 * `zebra` stands in 1 of 100 requests, `warm` in a quarter of them.
 */
export async function fillLibrary(
  url: string,
  { sections, otherShops }: { sections: number; otherShops: number },
): Promise<{ shop: string }> {
  const shop = "bench-library.myshopify.com";
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT setseed(0.5)");
  await addSections(client, [shop], sections);
  const others = Array.from({ length: otherShops }, (_, index) => `bench-${index}.myshopify.com`);
  await addSections(client, others, 200);
  await client.query(
    `INSERT INTO publications (id, shop, section_id, version_id, theme_id, theme_name, file_name, state, checksum, backup_body)
     SELECT gen_random_uuid(), shop, id, gen_random_uuid(), '1', 'Horizon', 'sections/' || id || '.liquid',
       'published', md5(id::text), code
     FROM sections WHERE status = 'active'`,
  );
  await client.query("VACUUM ANALYZE sections");
  await client.query("VACUUM ANALYZE publications");
  await client.end();
  return { shop };
}

async function addSections(client: Client, shops: string[], each: number): Promise<void> {
  const codes = archetypes.map(({ code }) =>
    code.repeat(Math.ceil(CODE_IN_CHARACTERS / code.length)).slice(0, CODE_IN_CHARACTERS),
  );
  await client.query(
    `INSERT INTO sections (id, shop, name, prompt, code, status, version_count, created_at, updated_at)
     SELECT gen_random_uuid(), shop, initcap(subject) || ' ' || n, request, md5(random()::text) || code,
       (ARRAY['draft','draft','active','active','inactive','archive'])[1 + n % 6], 1 + n % 9,
       now() - n * interval '7 minutes', now() - random() * interval '300 days'
     FROM unnest($1::text[]) AS shops(shop), generate_series(1, $2::int) AS n,
       LATERAL (SELECT (string_to_array($3, ','))[1 + n % 5] AS subject,
                       (string_to_array($4, ','))[1 + (n / 5) % 4] AS place,
                       ($6::text[])[1 + n % $7::int] AS code) AS what,
       LATERAL (SELECT initcap(left(subject, 1)) || substr(subject, 2) || ' ' || place || '.'
                  || (SELECT coalesce(string_agg(' ' || wish || ', for ' || md5(random()::text || n) || '.', ''), '')
                      FROM unnest(string_to_array($5, ',')) WITH ORDINALITY AS wishes(wish, i) WHERE i <= n % 6)
                  || CASE WHEN n % 100 = 0 THEN ' With a zebra.' ELSE '' END AS request) AS requests`,
    [shops, each, SUBJECTS, PLACES, WISHES, codes, codes.length],
  );
}
