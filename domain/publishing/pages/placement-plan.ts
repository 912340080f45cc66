import { InvalidInput } from "#platform/errors.ts";
import { diffOf, type FileDiff } from "../plan/file-diff.ts";
import { textWithEntry } from "./entry-text.ts";
import { lookAtPage, type LookEdges, type LookedAt } from "./look-at-page.ts";
import { placementWarnings, type PlacementWarning } from "./placement-warnings.ts";
import { readSectionNames } from "./section-names.ts";
import type { TemplateFile } from "./template-file.ts";
import type { UnusablePage } from "./unusable-page.ts";

export type PlacementPlan = {
  kind: "planned";
  /** Home page */
  pageName: string;
  fileName: string;
  /** The entry's key in the template. */
  entryKey: string;
  after: string | null;
  /** After Hero, before Featured collection */
  position: string;
  /** Of the template as it is now; adding to another one is refused. */
  expectedChecksum: string;
  isLive: boolean;
  diff: FileDiff;
  warnings: PlacementWarning[];
};

/**
 * What adding the section would change in the template. It writes nothing there.
 *
 * @param after the key of the entry that it follows; null for the top, left out for the end.
 */
export async function planPlacement(
  edges: LookEdges,
  request: {
    shop: string;
    sectionId: string;
    themeId: string;
    template: string;
    after?: string | null | undefined;
  },
): Promise<PlacementPlan | ({ kind: "unusable" } & UnusablePage)> {
  const looked = await lookAtPage(edges, request);
  if (looked.kind === "unusable") return looked;
  const { template, file, page, theme } = looked;
  const after =
    request.after === undefined ? (template.entries.at(-1)?.key ?? null) : request.after;
  refuseUnknownPlace(template, after);
  const composed = textWithEntry(looked, after);
  if (composed.kind === "unusable") return composed;
  const { key, text } = composed;
  return {
    kind: "planned",
    pageName: page.name,
    fileName: page.fileName,
    entryKey: key,
    after,
    position: await positionWords(edges, looked, after),
    expectedChecksum: file.checksum,
    isLive: theme.role === "main",
    diff: diffOf(file.body, text),
    warnings: placementWarnings(looked),
  };
}

/** @throws {InvalidInput} when the entry that it shall follow is not on the page. */
export function refuseUnknownPlace({ entries }: TemplateFile, after: string | null): void {
  if (after !== null && !entries.some(({ key }) => key === after))
    throw new InvalidInput([
      { path: "after", message: "That section is not on the page any more." },
    ]);
}

async function positionWords(
  { shopify }: LookEdges,
  { template, theme }: Extract<LookedAt, { kind: "usable" }>,
  after: string | null,
): Promise<string> {
  const place = template.entries.findIndex(({ key }) => key === after);
  const [before, next] = [template.entries[place], template.entries[place + 1]];
  const beside = [before, next].flatMap((entry) => entry ?? []);
  const nameOf = await readSectionNames(
    shopify,
    theme.id,
    beside.map(({ type }) => type),
  );
  if (before === undefined)
    return next === undefined ? "As the only section" : `On top, before ${nameOf(next)}`;
  return next === undefined
    ? `At the end, after ${nameOf(before)}`
    : `After ${nameOf(before)}, before ${nameOf(next)}`;
}
