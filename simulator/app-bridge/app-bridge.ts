/**
 * A stand-in for Shopify's App Bridge, for apps in the simulated admin. Written from the public documentation
 * and types; what it lacks throws by name.
 */
import { AppWindowElement } from "./app-window.ts";
import { authorizeFetch } from "./authorized-fetch.ts";
import { config, places } from "./config.ts";
import { watchForms } from "./form-save-bar.ts";
import { syncNavigation } from "./navigation.ts";
import { resourcePicker } from "./resource-picker.ts";
import { SaveBarElement, saveBarApi } from "./save-bar.ts";
import { askShell, tellShell } from "./shell-connection.ts";
import { followShopifyLinks } from "./shopify-links.ts";
import { toast } from "./toast.ts";

const LACKING = ["app", "intents", "picker", "pos", "reviews", "scanner", "shopifyQL", "tools"];

if (!Reflect.has(window, "shopify")) {
  if (window.parent === window) enterAdmin();
  else start();
}

/** Opened outside the admin: the page goes there, as with the real script. */
function enterAdmin(): void {
  if (config.host === "") return;
  const store = atob(config.host).replace(/^[^/]+/, "");
  location.replace(`${places.admin}${store}/apps/${config.apiKey}${location.pathname}`);
}

function start(): void {
  Object.defineProperty(window, "shopify", { value: api(), configurable: true });
  hideElements();
  customElements.define("ui-save-bar", SaveBarElement);
  customElements.define("s-app-window", AppWindowElement);
  authorizeFetch(idToken);
  followShopifyLinks();
  syncNavigation();
  watchForms();
  window.close = () => tellShell({ type: "close-window" });
  reloadWithToken();
}

function api(): object {
  const shopify = {
    config,
    origin: places.admin,
    ready: Promise.resolve(),
    setSignals: () => {},
    environment: { mobile: false, embedded: true, pos: false, intent: false },
    idToken,
    loading: (isLoading = true) => tellShell({ type: "loading", isLoading }),
    toast,
    saveBar: saveBarApi,
    modal: { show: overlay("show"), hide: overlay("hide"), toggle: overlay("toggle") },
    resourcePicker,
    user: async () => ({ accountAccess: "owner" }),
    webVitals: { onReport: async () => {} },
    support: { registerHandler: async () => {} },
  };
  for (const name of [...LACKING, "scopes"]) {
    Object.defineProperty(shopify, name, {
      get: () => {
        throw new Error(`The simulator does not implement shopify.${name}`);
      },
    });
  }
  return shopify;
}

async function idToken(): Promise<string> {
  return String(await askShell({ kind: "id-token" }));
}

/** Opens and closes `<s-modal>` and the other overlays, which know how themselves. */
function overlay(action: "show" | "hide" | "toggle") {
  return async (id: string): Promise<void> => {
    const element: object | null = document.getElementById(id);
    const method = element === null ? null : Reflect.get(element, `${action}Overlay`);
    if (typeof method !== "function") throw new Error(`Element "${id}" cannot ${action}.`);
    method.call(element);
  };
}

/** These elements only describe what the shell shows. */
function hideElements(): void {
  const style = document.createElement("style");
  style.textContent =
    "s-app-nav, ui-nav-menu, ui-title-bar, ui-save-bar, s-app-window { display: none !important; }";
  (document.head ?? document.documentElement).append(style);
}

/** The library's bounce page: it waits for a token and loads the wanted page with it. */
function reloadWithToken(): void {
  const target = new URLSearchParams(location.search).get("shopify-reload");
  if (target === null) return;
  const url = new URL(target, location.href);
  if (url.origin !== location.origin) return;
  void (async () => {
    url.searchParams.set("id_token", await idToken());
    location.replace(url);
  })();
}
