import type { Problem } from "#liquid/check/problem.ts";
import type { Clock } from "#platform/clock.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
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
  updateVersionName,
  type Version,
  type VersionSummary,
} from "./version-store.ts";

export type { Version, VersionSummary } from "./version-store.ts";

export type NewVersion = {
  /** A client's own UUID makes the call repeatable. */
  id?: string | undefined;
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
 * @throws {NotFound} when the section is gone, or another shop's; also when the id is another section's version.
 */
export async function addVersion(edges: WriteEdges, version: NewVersion): Promise<Version> {
  const section = await lockSection(edges.db, version.sectionId, version.shop);
  if (!section) throw new NotFound("No such section.");
  const { moveHead, ...row } = version;
  const code = storableText(version.code);
  const before = await codeOfBase(edges.db, section, version);
  const saved = await insertVersion(edges.db, {
    ...row,
    id: version.id ?? edges.ids.uuid(),
    code,
    summary: storableText(version.summary),
    problems: version.problems.map(storableProblem),
    number: section.versionCount + 1,
    ...changedLines(before, code),
    createdAt: edges.clock.now(),
  });
  if (!saved) throw new NotFound("No such section.");
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

/** Null takes the name away. @returns null when there is no such version. */
export async function renameVersion(
  { db }: { db: Queryable },
  key: { shop: string; sectionId: string; versionId: string },
  name: string | null,
): Promise<VersionSummary | null> {
  return updateVersionName(db, key, name === null ? null : storableText(name));
}

/** Errors block publishing; warnings do not. */
export function isPublishable(problems: Problem[]): boolean {
  return problems.every(({ severity }) => severity !== "error");
}
