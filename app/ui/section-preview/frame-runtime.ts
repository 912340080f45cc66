import { Idiomorph } from "idiomorph";
import type { SectionRendering } from "#liquid/engine/render-section.ts";
import type { FromFrame, PreviewInput, ToFrame } from "./messages.ts";
import { surroundings } from "./surroundings.ts";

/** The script of the preview frame: relays to its worker and patches its document. */

const RENDER_LIMIT_IN_MS = 2_000;

let worker: Worker | null = null;
let startMessage: Extract<ToFrame, { type: "start" }> | null = null;
let latest: { id: number; input: PreviewInput } | null = null;
let inFlight: { id: number; timer: number } | null = null;
let nextId = 1;
let shownScript: string | null = null;

const tell = (message: FromFrame) => parent.postMessage(message, "*");

Object.assign(globalThis, { Shopify: { designMode: true, locale: "en" } });

addEventListener("message", (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  if (message.type === "start") start(message);
  else if (message.type === "render") request(message.input);
  else selectBlock(message.blockId, message.scroll);
});
addEventListener("error", ({ message }) => tell({ type: "script-error", message }));
document.addEventListener("click", onClick, true);
document.addEventListener("submit", (event) => event.preventDefault(), true);
tell({ type: "ready" });

function start(message: Extract<ToFrame, { type: "start" }>): void {
  startMessage = message;
  setStyle("theme-css", message.look.css);
  const { before, after } = surroundings(message.store);
  element("before").innerHTML = before;
  element("after").innerHTML = after;
  startWorker();
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

type Rendered = { id: number; rendering: SectionRendering; durationMs: number };

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
  inFlight = { id, timer: window.setTimeout(giveUp, RENDER_LIMIT_IN_MS) };
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
  inFlight = null;
  setStyle("section-css", rendering.stylesheet);
  show(rendering);
  tell({ type: "rendered", errors: rendering.errors, durationMs });
  sendLatest();
}

/** The first time the markup's scripts run, as on a page load; later the document is patched in place. */
function show({ html, javascript }: SectionRendering): void {
  const root = element("section");
  if (shownScript === null) {
    root.innerHTML = html;
    for (const inert of root.querySelectorAll("script")) revive(inert);
    shownScript = javascript;
    if (javascript !== "") {
      const script = document.createElement("script");
      script.textContent = javascript;
      document.body.append(script);
    }
  } else Idiomorph.morph(root, html, { morphStyle: "innerHTML", ignoreActiveValue: true });
  root.firstElementChild?.dispatchEvent(
    new CustomEvent("shopify:section:load", { bubbles: true, detail: { sectionId: "preview" } }),
  );
}

function revive(inert: HTMLScriptElement): void {
  const script = document.createElement("script");
  for (const { name, value } of inert.attributes) script.setAttribute(name, value);
  script.textContent = inert.textContent;
  inert.replaceWith(script);
}

let selected: Element | null = null;

function selectBlock(blockId: string | null, scroll: boolean): void {
  const detail = { sectionId: "preview", blockId: blockId ?? undefined, load: false };
  selected?.dispatchEvent(new CustomEvent("shopify:block:deselect", { bubbles: true, detail }));
  selected?.removeAttribute("data-preview-selected");
  selected = blockId === null ? null : findBlock(blockId);
  if (selected === null) return;
  selected.setAttribute("data-preview-selected", "");
  selected.dispatchEvent(new CustomEvent("shopify:block:select", { bubbles: true, detail }));
  if (scroll) selected.scrollIntoView({ block: "nearest", behavior: "smooth" });
}

function findBlock(blockId: string): Element | null {
  for (const candidate of document.querySelectorAll("[data-shopify-editor-block]"))
    if (blockIdOf(candidate) === blockId) return candidate;
  return null;
}

function blockIdOf(candidate: Element): string | null {
  try {
    const { id } = JSON.parse(candidate.getAttribute("data-shopify-editor-block") ?? "{}");
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** Links stay here; a click on a block is told, so that its settings can be shown. */
function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("a[href]")) event.preventDefault();
  const block = event.target.closest("[data-shopify-editor-block]");
  const blockId = block && blockIdOf(block);
  if (blockId) tell({ type: "block-clicked", blockId });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(`preview-${id}`);
  if (!found) throw new Error(`The preview document has no ${id}`);
  return found;
}

function setStyle(id: string, css: string): void {
  const style = element(id);
  if (style.textContent !== css) style.textContent = css;
}
