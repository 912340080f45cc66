import { renderSection } from "#liquid/engine/render-section.ts";
import type { SectionRendering } from "#liquid/engine/render-section.ts";
import { testLook, testStore } from "#liquid/engine/test-store.ts";
import type { Attack } from "./attacks.ts";

/** Renders an attack as a section of a shop, on a page with a collection. */
export function renderAttack({ code, snippets = {} }: Attack): SectionRendering {
  return renderSection({
    code,
    sectionId: "attack",
    instance: { settings: {}, blocks: [] },
    store: testStore(),
    look: testLook(),
    shownWith: { collection: "lamps" },
    snippets,
    now: new Date("2026-11-21T10:00:00Z"),
  });
}
