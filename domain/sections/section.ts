import { checkSection } from "#liquid/check/check-section.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { sanitiseSection } from "#liquid/check/sanitise-section.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Queryable, Transaction } from "#platform/database.ts";
import { Conflict, NotFound } from "#platform/errors.ts";
import type { Ids } from "#platform/ids.ts";
import { storableText } from "#platform/storable-text.ts";
import { listSections, type SectionPage, type SectionQuery } from "./section-list.ts";
import { sectionName } from "./section-name.ts";
import { isRestorable, isValidTransition, type SectionStatus } from "./section-status.ts";
import {
  countUnarchived,
  deleteSectionRow,
  insertConversation,
  insertSection,
  lockSection,
  selectSection,
  updateSection,
  type Section,
} from "./section-store.ts";
import { addVersion, isPublishable } from "./versions.ts";

export type { ListedSection } from "./section-list.ts";
export type { Section } from "./section-store.ts";
export { duplicate } from "./duplicate-section.ts";
export { isValidTransition } from "./section-status.ts";

type Edges = { db: Database; clock: Clock; ids: Ids };

export type CreateSectionInput = {
  shop: string;
  /** A client's own UUID makes the call repeatable. */
  id?: string | undefined;
  name?: string | undefined;
  prompt?: string | undefined;
  tone?: string | undefined;
  style?: string | undefined;
  /** Code that the merchant brings; it becomes the first version. */
  code?: string | undefined;
  /** A starting point with what the checker says of it; it becomes the first version. */
  template?: { code: string; problems: Problem[] } | null | undefined;
};

/**
 * Creates a draft with its conversation and, when there is code to start from, its first version.
 *
 * @returns the existing section when the shop has one with this id.
 * @throws {NotFound} when the id is another shop's; nothing tells that it exists.
 */
export async function create(edges: Edges, input: CreateSectionInput): Promise<Section> {
  const start = await startingCode(input);
  const id = input.id ?? edges.ids.uuid();
  const prompt = storableText(input.prompt ?? "");
  const now = edges.clock.now();
  return edges.db.transaction(async (tx) => {
    const section = await insertSection(tx, {
      id,
      shop: input.shop,
      name: storableText(input.name ?? sectionName(start?.code ?? "", prompt)),
      prompt,
      tone: input.tone ?? null,
      style: input.style ?? null,
      createdAt: now,
      updatedAt: now,
    });
    if (!section) return existing(tx, id, input.shop);
    await insertConversation(tx, {
      id: edges.ids.uuid(),
      sectionId: id,
      shop: input.shop,
      createdAt: now,
    });
    if (!start) return section;
    const publishable = isPublishable(start.problems);
    const version = { ...start, sectionId: id, shop: input.shop, publishable, moveHead: true };
    await addVersion({ ...edges, db: tx }, version);
    return existing(tx, id, input.shop);
  });
}

async function startingCode({ template, code }: CreateSectionInput) {
  const text = template?.code ?? code;
  if (text === undefined) return null;
  const sanitised = sanitiseSection(text);
  return template
    ? {
        code: sanitised,
        problems: template.problems,
        origin: "template" as const,
        summary: "Started from a template",
      }
    : {
        code: sanitised,
        problems: await checkSection(sanitised),
        origin: "edit" as const,
        summary: "Started from code",
      };
}

async function existing(db: Queryable, id: string, shop: string): Promise<Section> {
  const section = await selectSection(db, id, shop);
  if (!section) throw new NotFound("No such section.");
  return section;
}

export type UpdateSectionInput = {
  name?: string | undefined;
  prompt?: string | undefined;
  tone?: string | null | undefined;
  style?: string | null | undefined;
  status?: SectionStatus | undefined;
};

type WriteEdges = Pick<Edges, "db" | "clock">;

/**
 * Changes what a section is called and made with. Its code changes through versions only.
 *
 * @returns null when the section is not this shop's.
 * @throws {Conflict} `invalid-transition`.
 */
export async function update(
  edges: WriteEdges,
  id: string,
  shop: string,
  input: UpdateSectionInput,
): Promise<Section | null> {
  return change(edges, id, shop, (section) => {
    if (input.status !== undefined && input.status !== section.status)
      assertTransition(section.status, input.status);
    return {
      name: input.name === undefined ? section.name : storableText(input.name),
      prompt: input.prompt === undefined ? section.prompt : storableText(input.prompt),
      tone: input.tone === undefined ? section.tone : input.tone,
      style: input.style === undefined ? section.style : input.style,
      status: input.status ?? section.status,
    };
  });
}

/** The soft delete: hidden, and restored at any time. Nothing is edited, so its time stays. */
export async function archive(edges: WriteEdges, id: string, shop: string) {
  return change(edges, id, shop, ({ status, updatedAt }) => {
    assertTransition(status, "archive");
    return { status: "archive", updatedAt };
  });
}

/** Archived or inactive becomes a draft again. */
export async function restore(edges: WriteEdges, id: string, shop: string) {
  return change(edges, id, shop, ({ status, updatedAt }) => {
    if (!isRestorable(status)) throw invalidTransition(status, "draft");
    return { status: "draft", updatedAt };
  });
}

export type ThemePlace = { themeId: string; themeName: string; fileName: string };

/** The section's file is in a theme now; publishing again says where it is now. */
export async function publish(
  edges: WriteEdges,
  id: string,
  shop: string,
  { themeId, themeName, fileName }: ThemePlace,
) {
  return change(edges, id, shop, ({ status }) => {
    if (status !== "active") assertTransition(status, "active");
    return { status: "active", themeId, themeName, fileName };
  });
}

/** The section's file is in no theme any more. An archived section stays archived. */
export async function unpublish(edges: WriteEdges, id: string, shop: string) {
  return change(edges, id, shop, ({ status, themeId }) => {
    const isPlaced = status === "active" || status === "inactive" || themeId !== null;
    if (!isPlaced) throw invalidTransition(status, "draft");
    return {
      status: status === "archive" ? "archive" : "draft",
      themeId: null,
      themeName: null,
      fileName: null,
    };
  });
}

export async function getByShop(
  edges: { db: Queryable },
  shop: string,
  query: SectionQuery = {},
): Promise<SectionPage> {
  return listSections(edges, shop, query);
}

export async function getById(
  { db }: { db: Queryable },
  id: string,
  shop: string,
): Promise<Section | null> {
  return selectSection(db, id, shop);
}

/** For good and at once, with versions and conversation. What was generated stays counted. */
async function deleteSection(
  { db }: { db: Queryable },
  id: string,
  shop: string,
): Promise<boolean> {
  return deleteSectionRow(db, id, shop);
}
export { deleteSection as delete };

/** Without the archive: whether there is anything to show. */
export async function getTotalCount({ db }: { db: Queryable }, shop: string): Promise<number> {
  return countUnarchived(db, shop);
}

type Changes = Partial<Parameters<typeof updateSection>[3]>;

async function change(
  { db, clock }: WriteEdges,
  id: string,
  shop: string,
  decide: (section: Section) => Changes,
): Promise<Section | null> {
  return db.transaction(async (tx: Transaction) => {
    const section = await lockSection(tx, id, shop);
    if (!section) return null;
    return updateSection(tx, id, shop, { updatedAt: clock.now(), ...decide(section) });
  });
}

function assertTransition(from: SectionStatus, to: SectionStatus): void {
  if (!isValidTransition(from, to)) throw invalidTransition(from, to);
}

function invalidTransition(from: SectionStatus, to: SectionStatus): Conflict {
  return new Conflict("invalid-transition", `A section cannot go from ${from} to ${to}.`);
}
