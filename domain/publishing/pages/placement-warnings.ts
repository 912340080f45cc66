import type { LookedAt } from "./look-at-page.ts";

export type PlacementWarning = {
  code: "live-theme" | "shared-template" | "already-there" | "edited-in-theme";
  message: string;
};

/** What a template of these pages is shared by. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ["product", "products"],
  ["collection", "collections"],
  ["page", "pages"],
  ["blog", "blogs"],
  ["article", "blog posts"],
  ["metaobject", "entries"],
]);

/** What the merchant should know before the section is added. */
export function placementWarnings({
  theme,
  page,
  template,
  type,
  sectionFile,
  publication,
}: Extract<LookedAt, { kind: "usable" }>): PlacementWarning[] {
  const warnings: PlacementWarning[] = [];
  if (theme.role === "main")
    warnings.push({ code: "live-theme", message: "Customers see this at once." });
  const things = SHARED.get(page.pageType);
  if (things !== undefined)
    warnings.push({
      code: "shared-template",
      message: `Not one page alone: it shows on all ${things} that use the template “${page.template}”.`,
    });
  if (template.entries.some((entry) => entry.type === type))
    warnings.push({
      code: "already-there",
      message: "The page has this section already. It will be there once more.",
    });
  if (sectionFile.checksum !== publication.checksum)
    warnings.push({
      code: "edited-in-theme",
      message:
        "The section's file was edited in the theme after it was published. The page shows it as it is there.",
    });
  return warnings;
}
