import { attributeOf, LIQUID_MARK } from "./source/html-elements.ts";
import { type JsonObject, memberOf, textOf } from "./source/json-node.ts";
import { placeOf, schemaParts, type SchemaParts } from "./source/schema-parts.ts";
import { readSection, type SectionSource } from "./source/section-source.ts";
import { problemAt } from "./rules/problem-at.ts";
import type { Problem } from "./problem.ts";
import { sortProblems } from "./sort-problems.ts";

const CODE = "RefinementName";

/** Classes that a merchant's own CSS may name are told one by one up to this number. */
const MOST_CLASSES = 3;

const DETAIL =
  "Templates store settings by id and blocks by type, and custom CSS names classes: through a refinement they keep their names.";

/**
 * What a new version of a section takes away from stores that use the one before.
 *
 * A setting or a block that is gone is the merchant's wish; one that has only another name loses what was typed.
 */
export function checkRefinement(before: string, after: string): Problem[] {
  const old = readSection(before);
  const source = readSection(after);
  const oldParts = schemaParts(old);
  const parts = schemaParts(source);
  if (oldParts === undefined || parts === undefined) return [];
  return sortProblems([
    ...renamedSettings(source, oldParts, parts),
    ...lostBlockTypes(source, oldParts, parts),
    ...renamedClasses(old, source),
  ]);
}

function renamedSettings(
  source: SectionSource,
  before: SchemaParts,
  after: SchemaParts,
): Problem[] {
  return after.scopes.flatMap(({ block, settings }) => {
    const old = before.scopes.find((scope) => scope.block === block)?.settings ?? [];
    const oldIds = new Set(old.map(idOf));
    const ids = new Set(settings.map(idOf));
    const gone = new Map(
      old
        .filter((setting) => !ids.has(idOf(setting)))
        .map((setting) => [looksOf(setting), setting]),
    );
    return settings
      .filter((setting) => !oldIds.has(idOf(setting)))
      .flatMap((setting) => {
        const same = gone.get(looksOf(setting));
        const id = same === undefined ? undefined : idOf(same);
        if (id === undefined) return [];
        const message = `"${textOf(setting, "label")}" was called "${id}" before: what merchants have set there would be lost.`;
        return warn(source, placeOf(setting, memberOf(setting, "id")), message);
      });
  });
}

/** Shopify refuses to save templates that use a block the section no longer has. */
function lostBlockTypes(source: SectionSource, before: SchemaParts, after: SchemaParts): Problem[] {
  const types = new Set(after.blocks.map(typeOf));
  const names = new Map(after.blocks.map((block) => [textOf(block, "name"), block]));
  return before.blocks
    .filter((block) => typeOf(block) !== undefined && !types.has(typeOf(block)))
    .map((block) => {
      const renamed = names.get(textOf(block, "name"));
      const place = renamed ?? after.root;
      const message = `Pages that use the block "${textOf(block, "name") ?? typeOf(block)}" lose it: its type "${typeOf(block)}" is gone.`;
      return warn(source, placeOf(place, memberOf(place, renamed ? "type" : "blocks")), message);
    });
}

/** Told only where no class of the old section is left, or where one is written anew with the same rest. */
function renamedClasses(before: SectionSource, after: SectionSource): Problem[] {
  const old = classesOf(before);
  const current = classesOf(after);
  const gone = [...old.keys()].filter((name) => !current.has(name));
  const isKept = gone.length < old.size;
  if (old.size === 0 || current.size === 0) return [];
  if (!isKept) {
    const [first] = current.values();
    const message =
      "All classes have new names, so styles that merchants have added no longer apply.";
    return first === undefined ? [] : [warn(after, first, message)];
  }
  const byEnd = new Map(gone.map((name) => [endOf(name), name]));
  return [...current]
    .filter(([name]) => !old.has(name) && byEnd.has(endOf(name)) && endOf(name) !== name)
    .slice(0, MOST_CLASSES)
    .map(([name, place]) =>
      warn(
        after,
        place,
        `The class "${byEnd.get(endOf(name))}" is now "${name}": styles that merchants have added no longer apply.`,
      ),
    );
}

/** What follows the prefix: `gs-hero__title` and `gs-banner__title` mean the same part. */
function endOf(name: string): string {
  return name.slice(Math.max(0, name.search(/__|--/)));
}

type Extent = { start: number; end: number };

function classesOf({ elements }: SectionSource): Map<string, Extent> {
  return new Map(
    elements.flatMap((element) => {
      const attribute = attributeOf(element, "class");
      if (attribute === undefined) return [];
      return attribute.value
        .split(/\s+/)
        .filter((name) => name !== "" && !name.includes(LIQUID_MARK))
        .map((name): [string, Extent] => [name, attribute]);
    }),
  );
}

function idOf(setting: JsonObject): string | undefined {
  return textOf(setting, "id");
}

function typeOf(block: JsonObject): string | undefined {
  return textOf(block, "type");
}

function looksOf(setting: JsonObject): string {
  return JSON.stringify([typeOf(setting), textOf(setting, "label")]);
}

function warn(source: SectionSource, place: Extent, message: string): Problem {
  return problemAt(source, place, { code: CODE, severity: "warning", message, detail: DETAIL });
}
