import type { Problem } from "../../problem.ts";
import type { HtmlElement } from "../../source/html-elements.ts";
import type { EmbeddedCode } from "../../source/embedded-code.ts";
import type { StyleCode } from "../../source/read-embedded.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "ExternalRequest";

/** Shopify's own servers, which every theme uses. */
const OWN_HOST = /^(?:cdn\.shopify\.com|fonts\.shopifycdn\.com|fonts\.shopify\.com)$/i;

/** Players that may be shown after a click: their frame waits in a `<template>`. */
const PLAYER_HOST = /^(?:www\.)?(?:youtube\.com|youtube-nocookie\.com|player\.vimeo\.com)$/i;

/** Names of formats and vocabularies look like addresses but are never requested. */
const NAME_HOST = /^(?:www\.)?(?:w3\.org|schema\.org|example\.com)$/i;

const LOADING_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  embed: ["src"],
  form: ["action"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src", "srcset"],
  input: ["src"],
  link: ["href"],
  object: ["data"],
  script: ["src"],
  source: ["src", "srcset"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

const ADDRESS = /(?:https?:)?\/\/([\w-]+(?:\.[\w-]+)+)/i;
const CSS_ADDRESS =
  /(?:url\(\s*["']?|@import\s+(?:url\(\s*)?["']?)(?:https?:)?\/\/([\w-]+(?:\.[\w-]+)+)[^"')\s;]*/gi;
const QUOTED_ADDRESS = /["'`](?:(?:https?|wss?):)?\/\/([\w-]+(?:\.[\w-]+)+)[^"'`\s]*/gi;
const REQUEST_BEFORE =
  /(?:fetch|import|importScripts|open|sendBeacon|WebSocket|EventSource|Worker|from|\.src|\.href)\s*[=(]?\s*(?:["']\w+["']\s*,\s*)?$/;
const LOADING_FILTER =
  /\|\s*(?:script_tag|stylesheet_tag|preload_tag|image_tag|inline_asset_content)\b/;

export const externalRequest: Rule = {
  code: CODE,
  severity: "error",
  detail:
    "Only the shop's own files and Shopify's CDN may be requested; @import blocks rendering too.",
  replaces: ["RemoteAsset", "ParserBlockingScript"],
  check: (source) => [
    ...source.elements.flatMap((element) => checkElement(source, element)),
    ...source.styles.flatMap((style) => checkStyle(source, style)),
    ...source.scripts.flatMap((script) => checkScript(source, script)),
    ...checkOutputs(source),
  ],
};

function checkElement(source: SectionSource, element: HtmlElement): Problem[] {
  const loading = LOADING_ATTRIBUTES[element.name] ?? [];
  return element.attributes
    .filter(({ name }) => loading.includes(name))
    .flatMap((attribute) => {
      const host = ADDRESS.exec(attribute.value)?.[1];
      if (host === undefined || isAllowed(host)) return [];
      const isPlayer = element.name === "iframe" && PLAYER_HOST.test(host);
      if (isPlayer && isInTemplate(source, element)) return [];
      return problem(source, attribute, host);
    });
}

function checkStyle(source: SectionSource, style: StyleCode): Problem[] {
  const imports = style.css.statements
    .filter(({ text }) => /^@import\b/i.test(text) && !ADDRESS.test(text))
    .map((place) =>
      problemAt(source, place, {
        code: CODE,
        message: "This loads a style sheet from elsewhere before the page can be shown.",
      }),
    );
  const addresses = [...style.text.matchAll(CSS_ADDRESS)].flatMap(
    ({ 0: text, 1: host = "", index }) => {
      const start = style.start + index;
      return isAllowed(host) ? [] : problem(source, { start, end: start + text.length }, host);
    },
  );
  return [...imports, ...addresses];
}

function checkScript(source: SectionSource, script: EmbeddedCode): Problem[] {
  return [...script.text.matchAll(QUOTED_ADDRESS)].flatMap(({ 0: text, 1: host = "", index }) => {
    if (isAllowed(host)) return [];
    const start = script.start + index;
    const isRequest = REQUEST_BEFORE.test(script.text.slice(Math.max(0, index - 60), index));
    const place = { start, end: start + text.length };
    return problem(source, place, host, isRequest && !PLAYER_HOST.test(host) ? "error" : "warning");
  });
}

function checkOutputs(source: SectionSource): Problem[] {
  return source.tokens
    .filter(({ markup }) => LOADING_FILTER.test(markup))
    .flatMap((token) => {
      const host = ADDRESS.exec(token.markup)?.[1];
      return host === undefined || isAllowed(host) ? [] : problem(source, token, host);
    });
}

function problem(
  source: SectionSource,
  place: { start: number; end: number },
  host: string,
  severity: Problem["severity"] = "error",
): Problem {
  const message = `This connects to ${host}. Sections may only load from the store itself.`;
  return problemAt(source, place, { code: CODE, severity, message });
}

function isAllowed(host: string): boolean {
  return OWN_HOST.test(host) || NAME_HOST.test(host);
}

function isInTemplate({ bodies }: SectionSource, { start }: HtmlElement): boolean {
  return bodies.some(
    (body) => body.element.name === "template" && body.start <= start && start < body.end,
  );
}
