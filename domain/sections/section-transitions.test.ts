import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { SECTION_STATUSES, sections } from "#db/schema.ts";
import { billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { Conflict } from "#platform/errors.ts";
import * as service from "./section.ts";

const PLACE = { themeId: "gid://shopify/OnlineStoreTheme/1", themeName: "Dawn", fileName: "a" };
const REFUSED = "refused";

type Status = (typeof SECTION_STATUSES)[number];
const pairs = SECTION_STATUSES.flatMap((from) => SECTION_STATUSES.map((to) => [from, to] as const));

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  const edges = () => billingEdges(database.db);
  const sectionIn = async (status: Status, place: Partial<typeof PLACE> = {}) => {
    const shop = newShop();
    const id = randomUUID();
    await database.db.insert(sections).values({ id, shop, name: "S", status, ...place });
    return { id, shop };
  };

  test.for(pairs)("an update from %s to %s is as the transitions say", async ([from, to]) => {
    const { id, shop } = await sectionIn(from);
    const isAllowed = from === to || service.isValidTransition(from, to);
    const change = { status: to, name: "Renamed" };

    expect(await statusAfter(service.update(edges(), id, shop, change))).toBe(
      isAllowed ? to : REFUSED,
    );
    expect(await service.getById(edges(), id, shop)).toMatchObject(
      isAllowed ? change : { status: from, name: "S" },
    );
  });

  const steps = {
    archive: (id: string, shop: string) => service.archive(edges(), id, shop),
    restore: (id: string, shop: string) => service.restore(edges(), id, shop),
    publish: (id: string, shop: string) => service.publish(edges(), id, shop, PLACE),
    unpublish: (id: string, shop: string) => service.unpublish(edges(), id, shop),
  };

  test.for([
    ["archive", { draft: "archive", active: "archive", inactive: "archive", archive: REFUSED }],
    ["restore", { draft: REFUSED, active: REFUSED, inactive: "draft", archive: "draft" }],
    ["publish", { draft: "active", active: "active", inactive: REFUSED, archive: REFUSED }],
    ["unpublish", { draft: REFUSED, active: "draft", inactive: "draft", archive: REFUSED }],
  ] as const)("%s leads from each status to %j", async ([action, expected]) => {
    for (const status of SECTION_STATUSES) {
      const { id, shop } = await sectionIn(status);

      expect(await statusAfter(steps[action](id, shop))).toBe(expected[status]);
    }
  });

  test("publishing stores where it is, and unpublishing clears it, archived or not", async () => {
    const { id, shop } = await sectionIn("draft");
    expect(await service.publish(edges(), id, shop, PLACE)).toMatchObject(PLACE);
    const nowhere = { themeId: null, themeName: null, fileName: null };
    expect(await service.unpublish(edges(), id, shop)).toMatchObject({
      status: "draft",
      ...nowhere,
    });
    const archived = await sectionIn("archive", PLACE);
    expect(await service.unpublish(edges(), archived.id, archived.shop)).toMatchObject({
      status: "archive",
      ...nowhere,
    });
  });

  test("published and archived at once, a section ends up archived, and each is told what became of it", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, shop } = await sectionIn("draft");

      const [published, archived] = await Promise.all([
        statusAfter(service.publish(edges(), id, shop, PLACE)),
        statusAfter(service.archive(edges(), id, shop)),
      ]);

      expect(["active", REFUSED]).toContain(published);
      expect(archived).toBe("archive");
      expect(await service.getById(edges(), id, shop)).toMatchObject({
        status: "archive",
        themeId: published === "active" ? PLACE.themeId : null,
      });
    }
  });

  test("of the same step made many times at once, one is made", async () => {
    const { id, shop } = await sectionIn("draft");

    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => service.archive(edges(), id, shop)),
    );

    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("deleted while it is changed, a section is gone, and nothing is left half done", async () => {
    const { id, shop } = await sectionIn("draft");

    const answers = await Promise.all([
      service.delete(edges(), id, shop),
      service.delete(edges(), id, shop),
      service.update(edges(), id, shop, { name: "Late" }),
    ]);

    expect(answers.filter((answer) => answer === true)).toHaveLength(1);
    expect(await service.getById(edges(), id, shop)).toBeNull();
  });
});

/** @returns the status that the section has then; REFUSED when the step is not a valid one. */
async function statusAfter(change: Promise<service.Section | null>): Promise<string | undefined> {
  try {
    return (await change)?.status;
  } catch (error) {
    if (error instanceof Conflict && error.code === "invalid-transition") return REFUSED;
    throw error;
  }
}
