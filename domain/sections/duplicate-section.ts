import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { copyName } from "./section-name.ts";
import { insertConversation, insertSection, selectSection, type Section } from "./section-store.ts";
import { copyThumbnail } from "./thumbnail-store.ts";
import { selectVersion } from "./version-store.ts";
import { addVersion } from "./versions.ts";

/**
 * Makes a draft with the head of another section as its first version; in no theme, with an empty conversation, free.
 *
 * @param copy.id a client's own UUID makes the call repeatable: the section that has it answers again.
 * @returns null when the section is not this shop's.
 * @throws {NotFound} when `copy.id` is another shop's; nothing tells that it exists.
 */
export async function duplicate(
  edges: { db: Database; clock: Clock; ids: Ids },
  id: string,
  shop: string,
  copy: { id?: string | undefined } = {},
): Promise<Section | null> {
  const copyId = copy.id ?? edges.ids.uuid();
  const now = edges.clock.now();
  return edges.db.transaction(async (tx) => {
    const original = await selectSection(tx, id, shop);
    if (original === null) return null;
    const { prompt, tone, style, currentVersionId } = original;
    const inserted = await insertSection(tx, {
      id: copyId,
      shop,
      name: copyName(original.name),
      prompt,
      tone,
      style,
      createdAt: now,
      updatedAt: now,
    });
    if (inserted === null) return existing(await selectSection(tx, copyId, shop));
    await insertConversation(tx, {
      id: edges.ids.uuid(),
      sectionId: copyId,
      shop,
      createdAt: now,
    });
    const head =
      currentVersionId &&
      (await selectVersion(tx, { shop, sectionId: id, versionId: currentVersionId }));
    if (!head) return inserted;
    const { code, problems, publishable } = head;
    const version = await addVersion(
      { ...edges, db: tx },
      {
        sectionId: copyId,
        shop,
        code,
        problems,
        publishable,
        summary: `Copied from version ${head.number} of ${original.name}`,
        origin: "template",
        moveHead: true,
      },
    );
    await copyThumbnail(tx, shop, { from: head.id, to: version.id }, now);
    return existing(await selectSection(tx, copyId, shop));
  });
}

function existing(section: Section | null): Section {
  if (section === null) throw new NotFound("No such section.");
  return section;
}
