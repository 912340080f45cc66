import { z } from "zod";
import { text, uuid } from "#app/http/inputs.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { sectionListQuery } from "#app/http/section-list-query.server.ts";
import { createSection } from "#app/create-section.server.ts";
import { conversationView, sectionView } from "#app/http/section-view.server.ts";
import { sectionList } from "#app/sections-page.server.ts";
import type { Route } from "./+types/api.sections.ts";

export const TONES = ["professional", "casual", "friendly"] as const;
export const STYLES = ["minimal", "bold", "elegant"] as const;

const NewSection = z.object({
  id: uuid.optional(),
  name: text(100).min(1).optional(),
  prompt: text(10_000).optional(),
  tone: z.enum(TONES).optional(),
  style: z.enum(STYLES).optional(),
  templateId: text(60).optional(),
});

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) => sectionList(edges, shop, sectionListQuery(request)));
}

/** A client's own id makes this repeatable: the same section answers again. */
export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => {
    const input = await readJson(request, NewSection);
    const { section, conversation } = await createSection(edges, shop, input);
    return Response.json(
      { section: sectionView(section), conversation: conversationView(conversation) },
      { status: 201 },
    );
  });
}
