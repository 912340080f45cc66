import { archetypes } from "#library/archetypes.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { getConversation, type Conversation } from "#domain/sections/conversations.ts";
import { create, type Section } from "#domain/sections/section.ts";
import { getSettings } from "#domain/shops/settings.ts";
import { InvalidInput, NotFound } from "#platform/errors.ts";
import type { Edges } from "./edges.server.ts";

export type NewSectionInput = {
  id?: string | undefined;
  name?: string | undefined;
  prompt?: string | undefined;
  tone?: string | undefined;
  style?: string | undefined;
  /** Slug of an archetype of the library: the section starts with its code, free of charge. */
  templateId?: string | undefined;
};

/** Creates a section with its conversation, with the shop's defaults where nothing is said. */
export async function createSection(
  edges: Edges,
  shop: string,
  input: NewSectionInput,
): Promise<{ section: Section; conversation: Conversation }> {
  const defaults = await getSettings(edges, shop);
  const template = input.templateId === undefined ? null : findTemplate(input.templateId);
  const section = await create(edges, {
    shop,
    id: input.id,
    name: input.name ?? template?.title,
    prompt: input.prompt ?? template?.title,
    tone: input.tone ?? defaults.defaultTone ?? undefined,
    style: input.style ?? defaults.defaultStyle ?? undefined,
    template: template && { code: template.code, problems: await checkSection(template.code) },
  });
  const conversation = await getConversation(edges, shop, section.id);
  if (conversation === null) throw new NotFound("No such section.");
  return { section, conversation };
}

function findTemplate(slug: string) {
  const template = archetypes.find((archetype) => archetype.slug === slug);
  if (!template) throw new InvalidInput([{ path: "templateId", message: "No such template." }]);
  return template;
}
