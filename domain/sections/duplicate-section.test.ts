import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.ts";
import { sectionVersions } from "#db/schema.ts";
import { billingEdges, newShop } from "#tests/harness/billing.ts";
import { bothDatabases } from "#tests/harness/databases.ts";
import { sectionCode } from "#tests/harness/sections.ts";
import { getConversation } from "./conversations.ts";
import * as service from "./section.ts";
import { getThumbnail, keepThumbnail } from "./thumbnails.ts";
import { listVersions } from "./versions.ts";

const PLACE = { themeId: "gid://shopify/OnlineStoreTheme/1", themeName: "Dawn", fileName: "a" };
const WEBP = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");

describe.for(bothDatabases)("on %s", ([, open]) => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const start = () => ({ edges: billingEdges(database.db), shop: newShop() });

  test("a copy is a draft with the head's code and picture, and nothing of its past", async () => {
    const { edges, shop } = start();
    const { id, currentVersionId } = await service.create(edges, {
      shop,
      name: "Customer stories",
      prompt: "Three reviews",
      tone: "casual",
      style: "bold",
      template: { code: sectionCode("Hero"), problems: [] },
    });
    await keepThumbnail(edges, { shop, sectionId: id, versionId: currentVersionId ?? "" }, WEBP);
    await service.publish(edges, id, shop, PLACE);
    const before = await service.getById(edges, id, shop);

    const copy = await service.duplicate(edges, id, shop);

    expect(copy).toMatchObject({
      name: "Customer stories copy",
      prompt: "Three reviews",
      tone: "casual",
      style: "bold",
      code: sectionCode("Hero"),
      status: "draft",
      themeId: null,
      themeName: null,
      fileName: null,
      versionCount: 1,
    });
    const copyId = copy?.id ?? "";
    expect(await listVersions(edges, shop, copyId)).toMatchObject([
      {
        id: copy?.currentVersionId,
        number: 1,
        origin: "template",
        generationId: null,
        publishable: true,
        summary: "Copied from version 1 of Customer stories",
      },
    ]);
    const picture = { shop, sectionId: copyId, versionId: copy?.currentVersionId ?? "" };
    expect(await getThumbnail(edges, picture)).toMatchObject({ mediaType: "image/webp" });
    expect(await getConversation(edges, shop, copyId)).not.toBeNull();
    expect(await service.getById(edges, id, shop)).toEqual(before);
  });

  test("a copy is made once for an id, and of nothing that is another shop's or into it", async () => {
    const { edges, shop } = start();
    const other = newShop();
    const { id } = await service.create(edges, { shop, code: sectionCode("Hero") });
    const copyId = randomUUID();
    const again = () => service.duplicate(edges, id, shop, { id: copyId });

    const copies = await Promise.all([again(), again(), again()]);

    expect(new Set(copies.map((copy) => copy?.currentVersionId)).size).toBe(1);
    const ofCopy = eq(sectionVersions.sectionId, copyId);
    expect(await database.db.$count(sectionVersions, ofCopy)).toBe(1);
    expect(await service.duplicate(edges, id, other)).toBeNull();
    expect(await service.duplicate(edges, randomUUID(), shop)).toBeNull();
    const theirs = await service.create(edges, { shop: other });
    await expect(service.duplicate(edges, theirs.id, other, { id: copyId })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a section without a version has a copy without one", async () => {
    const { edges, shop } = start();
    const { id } = await service.create(edges, { shop, prompt: "A hero" });

    expect(await service.duplicate(edges, id, shop)).toMatchObject({
      name: "A hero copy",
      code: "",
      currentVersionId: null,
      versionCount: 0,
    });
  });
});
