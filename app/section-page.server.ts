import { getFeaturesSummary } from "#domain/billing/plans/feature-gate.ts";
import { listRunsOfSection } from "#domain/billing/history/generation-history.ts";
import { selectRunningGeneration } from "#domain/generation/generation-store.ts";
import { placementsOf } from "#domain/publishing/pages/placements.ts";
import { listPublications } from "#domain/publishing/publications.ts";
import { getConversation, listMessages } from "#domain/sections/conversations.ts";
import { getById } from "#domain/sections/section.ts";
import { listVersions } from "#domain/sections/versions.ts";
import { NotFound } from "#platform/errors.ts";
import { placementView } from "./http/placement-view.server.ts";
import {
  conversationView,
  messageView,
  publicationView,
  sectionView,
  versionView,
} from "./http/section-view.server.ts";
import type { Edges } from "./edges.server.ts";

/**
 * A section with everything that belongs to it, as the editor and the API show it.
 *
 * @throws {NotFound} when it is not this shop's.
 */
export async function sectionPage(edges: Edges, shop: string, sectionId: string) {
  const section = await getById(edges, sectionId, shop);
  const conversation = await getConversation(edges, shop, sectionId);
  if (section === null || conversation === null) throw new NotFound("No such section.");
  const [versions, messages, publications, placements, features, runs, running] = await Promise.all(
    [
      listVersions(edges, shop, sectionId),
      listMessages(edges, shop, conversation.id),
      listPublications(edges, shop, sectionId),
      placementsOf(edges, shop, sectionId),
      getFeaturesSummary(edges, shop, conversation.id),
      listRunsOfSection(edges, shop, sectionId),
      selectRunningGeneration(edges.db, shop, sectionId),
    ],
  );
  return {
    section: sectionView(section),
    versions: versions.map(versionView),
    conversation: conversationView(conversation),
    messages: messages.map(messageView),
    publications: publications.map(publicationView),
    placements: placements.map(placementView),
    features,
    /** What the section's ended runs came to. */
    runs,
    /** The run that is under way, to be followed. */
    running: running && {
      generationId: running.id,
      messageId: running.messageId,
      startedAt: running.startedAt.toISOString(),
    },
  };
}
