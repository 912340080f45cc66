import type { Problem } from "#liquid/check/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { storableText } from "#platform/storable-text.ts";
import { lockSection } from "./section-store.ts";
import { selectVersion, type Version } from "./version-store.ts";
import { addVersion, isPublishable } from "./versions.ts";

type Edges = { db: Database; clock: Clock; ids: Ids };

export type SavedEdit =
  | { kind: "saved"; version: Version }
  | { kind: "stale"; currentVersionId: string | null }
  | { kind: "id-reused" };

export type Edit = {
  /** A client's own UUID: sent again, it answers with the version that it made. */
  versionId?: string | undefined;
  sectionId: string;
  shop: string;
  code: string;
  baseVersionId: string;
  problems: Problem[];
  /** Whether the code was edited, or settings were made its defaults. */
  origin?: "edit" | "settings" | undefined;
};

/**
 * Saves what a merchant edited by hand as a new head; free.
 *
 * @returns `stale` when the edit was made on another version than the head, `id-reused` when the client's id
 * already made a version with other code.
 * @throws {NotFound} when the section is not this shop's.
 */
export async function saveEdit(edges: Edges, edit: Edit): Promise<SavedEdit> {
  const { origin = "edit", versionId, ...version } = edit;
  return edges.db.transaction(async (tx) => {
    const section = await lockSection(tx, edit.sectionId, edit.shop);
    if (!section) throw new NotFound("No such section.");
    const before = await madeBefore(tx, edit);
    if (before)
      return before.code === storableText(edit.code)
        ? { kind: "saved", version: before }
        : { kind: "id-reused" };
    if (section.currentVersionId !== edit.baseVersionId)
      return { kind: "stale", currentVersionId: section.currentVersionId };
    const saved = await addVersion(
      { ...edges, db: tx },
      {
        ...version,
        id: versionId,
        summary: origin === "edit" ? "Edited by hand" : "Changed the settings",
        publishable: isPublishable(edit.problems),
        origin,
        moveHead: true,
      },
    );
    return { kind: "saved", version: saved };
  });
}

export type RestoredVersion =
  | { kind: "restored"; version: Version }
  | { kind: "no-such-version" }
  | { kind: "id-reused" };

/** Makes a new head with the code of an older version; free. A client's own id makes it repeatable. */
export async function restoreVersion(
  edges: Edges,
  key: { shop: string; sectionId: string; versionId: string },
  newVersionId?: string,
): Promise<RestoredVersion> {
  return edges.db.transaction(async (tx) => {
    const section = await lockSection(tx, key.sectionId, key.shop);
    const old = section && (await selectVersion(tx, key));
    if (!old) return { kind: "no-such-version" };
    const before = await madeBefore(tx, { ...key, versionId: newVersionId });
    if (before)
      return before.origin === "restore" && before.code === old.code
        ? { kind: "restored", version: before }
        : { kind: "id-reused" };
    const { code, problems, publishable } = old;
    const version = await addVersion(
      { ...edges, db: tx },
      {
        id: newVersionId,
        sectionId: key.sectionId,
        shop: key.shop,
        code,
        problems,
        publishable,
        summary: `Restored version ${old.number}`,
        origin: "restore",
        baseVersionId: section.currentVersionId,
        moveHead: true,
      },
    );
    return { kind: "restored", version };
  });
}

/** The version that this client's id made in this section, when the answer was lost. */
async function madeBefore(
  tx: Transaction,
  { shop, sectionId, versionId }: Pick<Edit, "shop" | "sectionId" | "versionId">,
): Promise<Version | null> {
  return versionId === undefined ? null : selectVersion(tx, { shop, sectionId, versionId });
}
