import type { EditorPage } from "#app/editor-page.server.ts";
import type { PageChoice } from "#domain/publishing/pages/list-pages.ts";
import type { PlacementPlan } from "#domain/publishing/pages/placement-plan.ts";

/** Where the section stands in a theme, and so can be added to its pages. */
export type Standing = Pick<
  EditorPage["publications"][number],
  "themeId" | "themeName" | "fileName"
>;

export type Placement = EditorPage["placements"][number];

/** As `GET …/pages` and `GET …/placement-plan` answer. */
export type ThemePage = PageChoice;
export type PlannedPlacement = Omit<PlacementPlan, "kind">;

/** Null is the top of the page. */
export type After = string | null;
