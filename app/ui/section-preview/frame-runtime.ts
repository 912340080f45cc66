import { Idiomorph } from "idiomorph";
import type { SectionRendering } from "#liquid/engine/render-section.ts";
import { createBlockMark } from "./block-mark.ts";
import type { FromFrame, PreviewInput, ToFrame } from "./messages.ts";
import { SKETCH, surroundings } from "./surroundings.ts";

/** The script of the preview frame: relays to its worker and patches its document. */

const RENDER_LIMIT_IN_MS = 2_000;

/** How long scrolling has to rest before it is told. */
const SCROLL_REST_IN_MS = 120;

type Start = Extract<ToFrame, { type: "start" }>;
type Rendered = { id: number; rendering: SectionRendering; durationMs: number };

let worker: Worker | null = null;
let startMessage: Start | null = null;
let latest: { id: number; input: PreviewInput } | null = null;
let inFlight: { id: number; timer: number; code: string } | null = null;
let nextId = 1;
let shownCode: string | null = null;
let scrollTimer = 0;

const tell = (message: FromFrame) => parent.postMessage(message, "*");
const mark = createBlockMark((blockId) => tell({ type: "block-clicked", blockId }));

// The one way out that a content policy does not cover.
Reflect.deleteProperty(globalThis, "RTCPeerConnection");
Reflect.deleteProperty(globalThis, "webkitRTCPeerConnection");

Object.assign(globalThis, { Shopify: { designMode: true, locale: "en" } });

addEventListener("message", (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  if (message.type === "start") start(message);
  else if (message.type === "data") take(message);
  else if (message.type === "render") request(message.input);
  else if (message.type === "sketch") element("MainContent").innerHTML = SKETCH;
  else mark.select(message);
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
document.addEventListener("submit", (event) => event.preventDefault(), true);
tell({ type: "ready" });

function start(message: Start): void {
  startMessage = message;
  setStyle("theme-css", message.look.css);
  const heading = message.look.headingFontFamily;
  document.documentElement.style.setProperty("--preview-heading-font", heading);
  const { before, after } = surroundings(message.store);
  element("preview-before").innerHTML = before;
  element("preview-after").innerHTML = after;
  startWorker();
}

/** Without new surroundings: the page must not jump while the merchant chooses. */
function take({ store, look }: Extract<ToFrame, { type: "data" }>): void {
  if (startMessage !== null) startMessage = { ...startMessage, store, look };
  worker?.postMessage({ type: "data", store, look });
}

function startWorker(): void {
  if (startMessage === null) return;
  const address = URL.createObjectURL(
    new Blob([startMessage.workerSource], { type: "text/javascript" }),
  );
  worker = new Worker(address);
  URL.revokeObjectURL(address);
  worker.postMessage({ type: "data", store: startMessage.store, look: startMessage.look });
  worker.addEventListener("message", ({ data }: MessageEvent<Rendered>) => onRendered(data));
}

/** Only the newest state matters: what comes while the worker is busy replaces what waited. */
function request(input: PreviewInput): void {
  latest = { id: nextId, input };
  nextId += 1;
  if (inFlight === null) sendLatest();
}

function sendLatest(): void {
  if (latest === null || worker === null) return;
  const { id, input } = latest;
  latest = null;
  inFlight = { id, timer: window.setTimeout(giveUp, RENDER_LIMIT_IN_MS), code: input.code };
  worker.postMessage({ type: "render", id, input });
}

function giveUp(): void {
  worker?.terminate();
  inFlight = null;
  tell({ type: "too-slow" });
  startWorker();
  sendLatest();
}

function onRendered({ id, rendering, durationMs }: Rendered): void {
  if (inFlight?.id !== id) return;
  clearTimeout(inFlight.timer);
  const { code } = inFlight;
  inFlight = null;
  // Code that is being typed does not parse most of the time: what stood there stays.
  const isShown = !isUnreadable(rendering);
  if (isShown) {
    setStyle("section-css", rendering.stylesheet);
    show(rendering, code);
    mark.update();
  }
  tell({ type: "rendered", errors: rendering.errors, durationMs, isShown });
  sendLatest();
}

function isUnreadable({ html, errors }: SectionRendering): boolean {
  return errors.length > 0 && /^<[^>]*>Liquid syntax error/.test(html);
}

/**
 * The first time the markup's scripts run, as on a page load. Later, as in the theme editor, a section with
 * scripts is put in anew and told so; one without is patched in place.
 */
function show({ html, javascript }: SectionRendering, code: string): void {
  const root = element("MainContent");
  const isFirst = shownCode === null;
  if (isFirst) showFirst(root, html, javascript);
  else if (javascript !== "" || html.includes("<script")) replace(root, html);
  else void Idiomorph.morph(root, html, { morphStyle: "innerHTML", ignoreActiveValue: true });
  if (isFirst || code !== shownCode) fadeIn(root);
  shownCode = code;
}

function showFirst(root: HTMLElement, html: string, javascript: string): void {
  root.innerHTML = html;
  for (const inert of root.querySelectorAll("script")) revive(inert);
  if (javascript !== "") {
    const script = document.createElement("script");
    script.textContent = javascript;
    document.body.append(script);
  }
  dispatch(root, "shopify:section:load");
  scrollTo(0, startMessage?.scrollTop ?? 0);
}

function replace(root: HTMLElement, html: string): void {
  dispatch(root, "shopify:section:unload");
  root.innerHTML = html;
  dispatch(root, "shopify:section:load");
}

function dispatch(root: HTMLElement, name: string): void {
  const detail = { sectionId: "preview" };
  root.firstElementChild?.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
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

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The preview document has no ${id}`);
  return found;
}

function setStyle(name: string, css: string): void {
  const style = element(`preview-${name}`);
  if (style.textContent !== css) style.textContent = css;
}
