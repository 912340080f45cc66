import { parseArgs } from "node:util";
import { openDatabase } from "#db/open.ts";
import { sectionsPage } from "#app/sections-page.server.ts";
import type { SectionListQuery } from "#app/http/section-list-query.server.ts";
import { getByShop } from "#domain/sections/section.ts";
import type { Database } from "#platform/database.ts";
import { startPostgres } from "#tests/harness/postgres.ts";
import { printTable, report, reportRow } from "./report.ts";
import { fillLibrary } from "./sections/fill-library.ts";
import { percentile, repeatFor, rounded } from "./timing.ts";

const SETTINGS = ["fsync=on", "synchronous_commit=on", "shared_buffers=256MB"];

const FIRST: SectionListQuery = { status: "all", search: "", sort: "newest", page: 1, limit: 20 };

/** What the list is asked for: every order, and searches that find nearly all, some, and nothing. */
const QUERIES: [string, Partial<SectionListQuery>][] = [
  ["newest", {}],
  ["oldest", { sort: "oldest" }],
  ["updated", { sort: "updated" }],
  ["name", { sort: "name" }],
  ["archive", { status: "archive" }],
  ["deep page", { page: 400 }],
  ["deep page by name", { page: 400, sort: "name" }],
  ["search, a quarter found", { search: "warm" }],
  ["search, a few found", { search: "zebra" }],
  ["search, none found", { search: "no such words anywhere" }],
];

/** The list of a shop with many sections: the service alone, and all that the page's loader reads. */
export async function measureSections(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sections: { type: "string", default: "10000" },
      shops: { type: "string", default: "50" },
      seconds: { type: "string", default: "3" },
    },
  });
  const size = { sections: Number(values.sections), otherShops: Number(values.shops) };
  const inMs = Number(values.seconds) * 1000;
  const postgres = await startPostgres(SETTINGS);
  try {
    report({ bench: "sections", settings: SETTINGS, ...size });
    for (const [locale, how] of LOCALES) {
      await postgres.query(`CREATE DATABASE bench_${locale} TEMPLATE template0 ${how}`);
      const url = new URL(`/bench_${locale}`, postgres.url).href;
      const { db, close } = await openDatabase(url, "");
      const { shop } = await fillLibrary(url, size);
      for (const [list, change] of QUERIES)
        await measure({ db, shop, locale, list, query: { ...FIRST, ...change }, inMs });
      await close();
    }
    printTable();
  } finally {
    await postgres.stop();
  }
}

/** Letters beyond ASCII are folded in the second one, which makes a search dearer. */
const LOCALES = [
  ["c", "LOCALE 'C'"],
  ["icu", "LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'"],
] as const;

async function measure(what: {
  db: Database;
  shop: string;
  locale: string;
  list: string;
  query: SectionListQuery;
  inMs: number;
}): Promise<void> {
  const { db, shop, query, inMs } = what;
  const edges = { db, clock: { now: () => new Date() } };
  const { total } = await getByShop(edges, shop, query);
  const service = await repeatFor(inMs, 1, async () => void (await getByShop(edges, shop, query)));
  const page = await repeatFor(inMs, 1, async () => void (await sectionsPage(edges, shop, query)));
  reportRow({
    locale: what.locale,
    list: what.list,
    total,
    serviceBestInMs: rounded(percentile(service, 0)),
    serviceP50InMs: rounded(percentile(service, 50)),
    serviceP95InMs: rounded(percentile(service, 95)),
    pageBestInMs: rounded(percentile(page, 0)),
    pageP50InMs: rounded(percentile(page, 50)),
    pageP95InMs: rounded(percentile(page, 95)),
  });
}
