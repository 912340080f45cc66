import { CaptureTag, ForTag, IfTag, TablerowTag, TypeGuards, UnlessTag } from "liquidjs";
import type { Template } from "liquidjs";
import { ShopifyCaseTag } from "./tags/case-tag.ts";
import { FormTag } from "./tags/form-tag.ts";
import { PaginateTag } from "./tags/paginate-tag.ts";
import { StyleTag } from "./tags/style-tag.ts";

const SILENT_TAGS = new Set([
  "assign",
  "break",
  "capture",
  "comment",
  "continue",
  "doc",
  "javascript",
  "schema",
  "stylesheet",
  "#",
]);

/**
 * Drops the white space of control tags that print nothing, as Ruby's Liquid does: an `if` around
 * assignments leaves no blank lines.
 */
export function dropBlankBodies(templates: Template[]): Template[] {
  for (const template of templates) {
    const bodies = bodiesOf(template);
    for (const body of bodies) dropBlankBodies(body);
    if (!isControl(template) || !bodies.every((body) => body.every(isBlank))) continue;
    for (const body of bodies) {
      const kept = body.filter((child) => !TypeGuards.isHTMLToken(child.token));
      body.splice(0, body.length, ...kept);
    }
  }
  return templates;
}

function isBlank(template: Template): boolean {
  const { token } = template;
  if (TypeGuards.isHTMLToken(token)) return token.getContent().trim() === "";
  if (!TypeGuards.isTagToken(token)) return false;
  if (SILENT_TAGS.has(token.name)) return true;
  return isControl(template) && bodiesOf(template).every((body) => body.every(isBlank));
}

function isControl(template: Template): boolean {
  return (
    template instanceof IfTag ||
    template instanceof UnlessTag ||
    template instanceof ForTag ||
    template instanceof ShopifyCaseTag
  );
}

function bodiesOf(template: Template): Template[][] {
  if (template instanceof IfTag || template instanceof UnlessTag) {
    const branches = template.branches.map(({ templates }) => templates);
    return template.elseTemplates ? [...branches, template.elseTemplates] : branches;
  }
  if (template instanceof ShopifyCaseTag)
    return template.branches.map(({ templates }) => templates);
  if (template instanceof ForTag) return [template.templates, template.elseTemplates];
  if (
    template instanceof CaptureTag ||
    template instanceof TablerowTag ||
    template instanceof StyleTag ||
    template instanceof FormTag ||
    template instanceof PaginateTag
  ) {
    return [template.templates];
  }
  return [];
}
