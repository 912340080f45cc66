import { getPlanStanding } from "#domain/billing/subscriptions/plan-standing.ts";
import { listPlans } from "#domain/billing/plans/plans.ts";
import { requestCheckOnOpening } from "#domain/publishing/drift/theme-checks.ts";
import { getSettings } from "#domain/shops/settings.ts";
import { picturedVersions } from "#domain/sections/thumbnails.ts";
import { allowanceOf } from "./allowance.server.ts";
import { subscriptionView } from "./http/subscription-view.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";
import { sectionPage } from "./section-page.server.ts";

/** @throws {NotFound} when the section is not this shop's. */
export async function editorPage(edges: ShopContext["edges"], shop: string, sectionId: string) {
  const [page, allowance, plans, standing, settings] = await Promise.all([
    sectionPage(edges, shop, sectionId),
    allowanceOf(edges, shop),
    listPlans(edges),
    getPlanStanding(edges, shop),
    getSettings(edges, shop),
    requestCheckOnOpening(edges, shop),
  ]);
  const pictured = await picturedVersions(
    edges,
    shop,
    page.versions.map(({ id }) => id),
  );
  return {
    shop,
    ...page,
    /** The versions that have a picture. */
    pictured,
    hasThumbnail: pictured.some((id) => id === page.section.currentVersionId),
    allowance,
    plans,
    subscription: standing.subscription && subscriptionView(standing.subscription),
    pending: standing.pending,
    defaultThemeId: settings.defaultThemeId,
    now: edges.clock.now().toISOString(),
    modelLabel: edges.model.label,
  };
}

export type EditorPage = Awaited<ReturnType<typeof editorPage>>;
