import { pageOfFile } from "#domain/publishing/pages/page-name.ts";
import type { Placement } from "#domain/publishing/pages/placements.ts";
import { whyUnusable, type UnusablePage } from "#domain/publishing/pages/unusable-page.ts";
import { problem } from "./problem.server.ts";

/** A placement as the API shows it: without the backup. */
export function placementView(placement: Placement) {
  const page = pageOfFile(placement.templateName);
  return {
    id: placement.id,
    themeId: placement.themeId,
    themeName: placement.themeName,
    template: page?.template ?? placement.templateName,
    pageName: page?.name ?? placement.templateName,
    fileName: placement.templateName,
    entryKey: placement.entryKey,
    state: placement.state,
    createdAt: placement.createdAt.toISOString(),
  };
}

/** Why nothing was written into a template, for the page and for API clients. */
export function unusablePageProblem(page: UnusablePage): Response {
  return problem({
    status: 409,
    code: "page-not-usable",
    detail: whyUnusable(page),
    reason: page.reason,
    line: page.line,
  });
}
