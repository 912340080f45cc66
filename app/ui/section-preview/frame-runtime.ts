import type { SectionRendering } from "#liquid/engine/render-section.ts";
import { createBlockMark } from "./block-mark.ts";
import { createElementPicker } from "./element-picker.ts";
import { createFrameWorker, type Rendered } from "./frame-worker.ts";
import { keepOutFrames } from "./keep-out-frames.ts";
import type { FromFrame, ToFrame } from "./messages.ts";
import { createPageView } from "./page-view.ts";
import { createShownSection } from "./show-section.ts";
import { stayInside } from "./stay-inside.ts";
import { SKETCH, surroundings } from "./surroundings.ts";

/** The script of the preview frame: relays to its worker and patches its document. */

/** How long scrolling has to rest before it is told. */
const SCROLL_REST_IN_MS = 120;

type Start = Extract<ToFrame, { type: "start" }>;

let worker: ReturnType<typeof createFrameWorker> | null = null;
let scrollTop = 0;
let scrollTimer = 0;

const tell = (message: FromFrame) => parent.postMessage(message, "*");
const main = element("MainContent");
// First of all listeners: while an element is picked, the section and the others get no clicks.
const picker = createElementPicker(main, tell);
const mark = createBlockMark((blockId) => tell({ type: "block-clicked", blockId }));
const section = createShownSection(main, mark.reselect);
const view = createPageView();
stayInside(tell);

keepOutFrames();
// The one way out that a content policy does not cover.
Reflect.deleteProperty(globalThis, "RTCPeerConnection");
Reflect.deleteProperty(globalThis, "webkitRTCPeerConnection");

addEventListener("message", (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  switch (message.type) {
    case "start":
      return start(message);
    case "data":
      // Without new surroundings: the page must not jump while the merchant chooses.
      return worker?.take(message);
    case "render":
      return worker?.render(message.input);
    case "view":
      return view.show(message.view);
    case "sketch":
      main.innerHTML = SKETCH;
      return undefined;
    case "select-block":
      return mark.select(message);
    case "pick":
      return picker.switch(message);
  }
});
addEventListener("error", ({ message }) => tell({ type: "script-error", message }));
addEventListener("unhandledrejection", ({ reason }) =>
  tell({ type: "script-error", message: String(reason) }),
);
addEventListener("scroll", () => {
  clearTimeout(scrollTimer);
  scrollTimer = window.setTimeout(
    () => tell({ type: "scrolled", top: scrollY }),
    SCROLL_REST_IN_MS,
  );
});
tell({ type: "ready" });

function start(message: Start): void {
  const { store, look } = message;
  ({ scrollTop } = message);
  Object.assign(globalThis, { Shopify: shopifyGlobal(message) });
  setStyle("theme-css", look.css);
  document.body.className = look.bodyClass ?? "";
  document.documentElement.style.setProperty("--preview-heading-font", look.headingFontFamily);
  const { before, after } = surroundings(store);
  element("preview-before").innerHTML = before;
  element("preview-after").innerHTML = after;
  view.start(look);
  worker = createFrameWorker(message, {
    rendered: onRendered,
    tooSlow: () => tell({ type: "too-slow" }),
  });
}

/** What a theme's script finds in the theme editor. */
function shopifyGlobal({ store: { shop }, look }: Start) {
  return {
    designMode: true,
    inspectMode: false,
    visualPreviewMode: false,
    shop: shop.permanent_domain,
    locale: shop.locale,
    currency: { active: shop.currency, rate: "1.0" },
    routes: { root: "/" },
    theme: { id: look.themeId, name: look.name, role: "main" },
  };
}

function onRendered({ rendering, durationMs, code }: Rendered): void {
  // Code that is being typed does not parse most of the time: what stood there stays.
  const isShown = !isUnreadable(rendering);
  if (isShown) {
    setStyle("section-css", rendering.stylesheet);
    section.show(rendering, code, scrollTop);
    view.update();
    mark.update();
    picker.update();
  }
  tell({ type: "rendered", errors: rendering.errors, durationMs, isShown });
}

function isUnreadable({ html, errors }: SectionRendering): boolean {
  return errors.length > 0 && /^<[^>]*>Liquid syntax error/.test(html);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The preview document has no ${id}`);
  return found;
}

function setStyle(name: string, css: string): void {
  const style = element(`preview-${name}`);
  if (style.textContent !== css) style.textContent = css;
}
