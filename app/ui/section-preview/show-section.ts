import type { SectionRendering } from "#liquid/engine/render-section.ts";
import { keptState } from "./kept-state.ts";
import { parseMarkup, patchChildren } from "./patch-section.ts";
import { tellSection } from "./section-events.ts";

type Shown = { html: string; nodes: DocumentFragment; code: string };

/**
 * Puts renderings into the page. The first time the markup's scripts run, as on a page load. Later, as in
 * the theme editor, a section with scripts is put in anew and told so; one without is patched in place.
 */
export function createShownSection(root: HTMLElement, onReloaded: () => void) {
  let shown: Shown | null = null;
  return {
    show({ html, javascript }: SectionRendering, code: string, scrollTop: number): void {
      const isNew = code !== shown?.code;
      const nodes = html === shown?.html ? shown.nodes : parseMarkup(html);
      if (shown === null) showFirst(root, html, javascript, scrollTop);
      else if (html !== shown.html) {
        if (javascript !== "" || html.includes("<script")) replace(root, html, onReloaded);
        else patchChildren(root, shown.nodes, nodes);
      }
      if (isNew) fadeIn(root);
      shown = { html, nodes, code };
    },
  };
}

function showFirst(root: HTMLElement, html: string, javascript: string, scrollTop: number): void {
  root.innerHTML = html;
  for (const inert of root.querySelectorAll("script")) revive(inert);
  if (javascript !== "") {
    const script = document.createElement("script");
    // As Shopify does: what a file declares is its own.
    script.textContent = `(() => {\n${javascript}\n})();`;
    document.body.append(script);
  }
  tellSection(root, "load");
  tellSection(root, "select", true);
  scrollTo({ top: scrollTop, behavior: "instant" });
}

function replace(root: HTMLElement, html: string, onReloaded: () => void): void {
  tellSection(root, "unload");
  const again = keptState(root);
  const place: ScrollToOptions = { left: scrollX, top: scrollY, behavior: "instant" };
  root.innerHTML = html;
  tellSection(root, "load");
  tellSection(root, "select", true);
  onReloaded();
  again();
  scrollTo(place);
}

function revive(inert: HTMLScriptElement): void {
  const script = document.createElement("script");
  for (const { name, value } of inert.attributes) script.setAttribute(name, value);
  script.textContent = inert.textContent;
  inert.replaceWith(script);
}

function fadeIn(root: HTMLElement): void {
  root.classList.remove("is-new");
  requestAnimationFrame(() => root.classList.add("is-new"));
}
