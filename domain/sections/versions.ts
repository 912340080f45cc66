import type { Problem } from "#liquid/check/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable, Transaction } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { storableText } from "#platform/storable-text.ts";
import { changedLines } from "#liquid/compare/changed-lines.ts";
import { selectFirstRequest } from "./conversation-store.ts";
import { nameAfter } from "./section-name.ts";
import { lockSection, updateSection, type Section } from "./section-store.ts";
import {
  insertVersion,
  selectVersion,
  selectVersions,
  type Version,
  type VersionSummary,
} from "./version-store.ts";

export type { Version, VersionSummary } from "./version-store.ts";

export type NewVersion = {
  sectionId: string;
  shop: string;
  code: string;
  summary: string;
  problems: Problem[];
  publishable: boolean;
  origin: Version["origin"];
  generationId?: string | null;
  baseVersionId?: string | null;
  /** Makes it the head: the section's code, and its name unless the merchant chose one, follow. */
  moveHead: boolean;
};

type WriteEdges = { db: Transaction; clock: Clock; ids: Ids };

/**
 * Adds a version to a section; its number is taken under the section's lock.
 *
 * @throws {NotFound} when the section is gone, or another shop's.
 */
export async function addVersion(edges: WriteEdges, version: NewVersion): Promise<Version> {
  const section = await lockSection(edges.db, version.sectionId, version.shop);
  if (!section) throw new NotFound("No such section.");
  const { moveHead, ...row } = version;
  const code = storableText(version.code);
  const before = await codeOfBase(edges.db, section, version);
  const saved = await insertVersion(edges.db, {
    ...row,
    id: edges.ids.uuid(),
    code,
    summary: storableText(version.summary),
    problems: version.problems.map(storableProblem),
    number: section.versionCount + 1,
    ...changedLines(before, code),
    createdAt: edges.clock.now(),
  });
  await updateSection(edges.db, section.id, section.shop, {
    versionCount: saved.number,
    updatedAt: edges.clock.now(),
    ...(moveHead ? await headChanges(edges.db, section, saved) : {}),
  });
  return saved;
}

/** What the lines are counted against: the version it was made from, else the head. */
async function codeOfBase(db: Queryable, section: Section, version: NewVersion): Promise<string> {
  if (!version.baseVersionId || version.baseVersionId === section.currentVersionId)
    return section.code;
  const { sectionId, shop, baseVersionId } = version;
  const base = await selectVersion(db, { sectionId, shop, versionId: baseVersionId });
  return base?.code ?? section.code;
}

/** A section that was begun without a prompt takes the first request of its conversation for one. */
async function headChanges(db: Queryable, section: Section, version: Version) {
  const prompt = section.prompt || (await selectFirstRequest(db, section.shop, section.id)) || "";
  return {
    prompt,
    code: version.code,
    currentVersionId: version.id,
    name: nameAfter({ ...section, prompt }, version.code),
  };
}

function storableProblem(problem: Problem): Problem {
  const message = storableText(problem.message);
  if (!problem.fix) return { ...problem, message };
  return { ...problem, message, fix: { ...problem.fix, text: storableText(problem.fix.text) } };
}

export type SavedEdit =
  | { kind: "saved"; version: Version }
  | { kind: "stale"; currentVersionId: string | null };

/**
 * Saves what a merchant edited by hand as a new head; free.
 *
 * @returns `stale` when the edit was made on another version than the head.
 * @throws {NotFound} when the section is not this shop's.
 */
export async function saveEdit(
  edges: { db: Database; clock: Clock; ids: Ids },
  edit: {
    sectionId: string;
    shop: string;
    code: string;
    baseVersionId: string;
    problems: Problem[];
    origin?: "edit" | "settings";
  },
): Promise<SavedEdit> {
  const { origin = "edit", ...version } = edit;
  return edges.db.transaction(async (tx) => {
    const section = await lockSection(tx, edit.sectionId, edit.shop);
    if (!section) throw new NotFound("No such section.");
    if (section.currentVersionId !== edit.baseVersionId)
      return { kind: "stale", currentVersionId: section.currentVersionId };
    const saved = await addVersion(
      { ...edges, db: tx },
      {
        ...version,
        summary: origin === "edit" ? "Edited by hand" : "Changed the settings",
        publishable: isPublishable(edit.problems),
        origin,
        moveHead: true,
      },
    );
    return { kind: "saved", version: saved };
  });
}

/** Makes a new head with the code of an older version; null when there is no such version. */
export async function restoreVersion(
  edges: { db: Database; clock: Clock; ids: Ids },
  key: { shop: string; sectionId: string; versionId: string },
): Promise<Version | null> {
  return edges.db.transaction(async (tx) => {
    const section = await lockSection(tx, key.sectionId, key.shop);
    const old = section && (await selectVersion(tx, key));
    if (!old) return null;
    const { code, problems, publishable } = old;
    return addVersion(
      { ...edges, db: tx },
      {
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
  });
}

/** Newest first. */
export async function listVersions(
  { db }: { db: Queryable },
  shop: string,
  sectionId: string,
): Promise<VersionSummary[]> {
  return selectVersions(db, shop, sectionId);
}

export async function getVersion(
  { db }: { db: Queryable },
  key: { shop: string; sectionId: string; versionId: string },
): Promise<Version | null> {
  return selectVersion(db, key);
}

/** Errors block publishing; warnings do not. */
export function isPublishable(problems: Problem[]): boolean {
  return problems.every(({ severity }) => severity !== "error");
}
