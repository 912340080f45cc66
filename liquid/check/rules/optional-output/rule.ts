import { textOf } from "../../source/json-node.ts";
import { attributeFinder } from "../../source/attribute-at.ts";
import { guardsOfOutputs, isGuarded } from "../../source/guards.ts";
import { schemaParts, type SchemaParts } from "../../source/schema-parts.ts";
import { MARKUP_TYPES, RESOURCE_TYPES } from "../../source/setting-types.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const READ = /^\s*((section|block)\.settings\.([\w-]+))([\s\S]*)$/;
const LEADING = new Set(["action", "href", "poster", "src"]);
const WITH_FALLBACK = /\|\s*default\b|\bplaceholder_svg_tag\b/;

export const optionalOutput: Rule = {
  code: "OptionalOutput",
  severity: "warning",
  detail:
    "Print what may be blank, with the element around it, only inside {% if … != blank %}; a setting with a default can be emptied too.",
  check(source) {
    const parts = schemaParts(source);
    if (parts === undefined) return [];
    const optional = optionalReads(parts);
    const isHarmless = harmlessPlaces(source);
    return guardsOfOutputs(source.tokens).flatMap(({ token, guard }) => {
      const [, read, scope, id, filters = ""] = READ.exec(token.markup) ?? [];
      if (read === undefined || !optional.has(`${scope}.${id}`)) return [];
      const asked = new RegExp(`\\b${scope}\\.settings\\.${id}(?![\\w-])`);
      if (WITH_FALLBACK.test(filters) || isGuarded(guard, asked) || isHarmless(token.start))
        return [];
      return problemAt(source, token, {
        code: this.code,
        severity: "warning",
        message: `When the setting "${id}" is empty, an empty box stays on the page. Print it only if it is not blank.`,
      });
    });
  },
};

/** Settings that merchants empty; texts with a default, such as the name of a button, seldom are. */
function optionalReads({ scopes }: SchemaParts): Set<string> {
  return new Set(
    scopes.flatMap(({ block, settings }) =>
      settings
        .filter((setting) => {
          const type = textOf(setting, "type") ?? "";
          if (MARKUP_TYPES.has(type) || RESOURCE_TYPES.has(type)) return true;
          if (type === "image_picker" || type === "video") return true;
          const initial = textOf(setting, "default")?.trim() ?? "";
          return ["text", "textarea", "url"].includes(type) && initial === "";
        })
        .map((setting) => `${block === undefined ? "section" : "block"}.${textOf(setting, "id")}`),
    ),
  );
}

/** Where nothing leaves no empty box: in styles, in the cell of a table, in an attribute that leads nowhere. */
function harmlessPlaces(source: SectionSource): (place: number) => boolean {
  const { code, styles } = source;
  const attributeAt = attributeFinder(source);
  const extents = styles.map(({ start, text }) => ({ start, end: start + text.length }));
  return (place) => {
    if (extents.some(({ start, end }) => start <= place && place < end)) return true;
    const attribute = attributeAt(place);
    if (attribute !== undefined) return !LEADING.has(attribute.name);
    return /<t[dh]\b[^<]*$/.test(code.slice(Math.max(0, place - 200), place));
  };
}
