import { richTextProblem, type RichTextProblem } from "./rich-text-problem.ts";
import type { SettingDefinition } from "./section-schema.ts";
import { listLimit, resourceKind, storedKind } from "./setting-types.ts";
import { videoAddress } from "./video-address.ts";

/** Why the theme editor would not take a value. */
export type SettingProblem =
  | { kind: "wrong-type"; expected: "boolean" | "number" | "text" | "list" | "map" }
  | { kind: "too-long"; limitInCharacters: number }
  | { kind: "too-many"; limit: number }
  | { kind: "not-an-option" }
  | { kind: "out-of-range"; min: number; max: number }
  | { kind: "off-step"; step: number }
  | { kind: "not-a-color" }
  | { kind: "not-an-address" }
  /** Such as `javascript:`. */
  | { kind: "scheme-not-allowed"; scheme: string }
  | { kind: "not-a-video" }
  | { kind: "video-host-not-accepted"; accepted: string[] }
  | { kind: "not-a-font" }
  | RichTextProblem;

/** Larger than any text that belongs in a setting. */
const LIMIT_IN_CHARACTERS = 100_000;

const ALIGNMENTS = ["left", "center", "right"];

/** @returns null for a value that is fine, and for nothing chosen. Whether a resource exists is the shop's to say. */
export function settingProblem(
  definition: SettingDefinition,
  value: unknown,
): SettingProblem | null {
  if (value === undefined || value === null || value === "") return null;
  const expected = storedKind(definition.type);
  if (expected === "nothing") return null;
  if (!isStoredAs(expected, value)) return { kind: "wrong-type", expected };
  if (Array.isArray(value)) {
    const limit = listLimit(definition);
    return value.length > limit ? { kind: "too-many", limit } : null;
  }
  if (typeof value === "number") return numberProblem(definition, value);
  return typeof value === "string" ? textProblem(definition, value) : null;
}

function isStoredAs(expected: string, value: unknown): boolean {
  if (expected === "list")
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (expected === "map")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  if (expected === "number") return typeof value === "number" && Number.isFinite(value);
  return typeof value === (expected === "text" ? "string" : expected);
}

function numberProblem(
  { type, min, max, step }: SettingDefinition,
  value: number,
): SettingProblem | null {
  if (type !== "range" || min === undefined || max === undefined) return null;
  if (value < min || value > max) return { kind: "out-of-range", min, max };
  const steps = (value - min) / (step ?? 1);
  const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return isOnStep ? null : { kind: "off-step", step: step ?? 1 };
}

function textProblem(definition: SettingDefinition, text: string): SettingProblem | null {
  if (text.length > LIMIT_IN_CHARACTERS)
    return { kind: "too-long", limitInCharacters: LIMIT_IN_CHARACTERS };
  switch (definition.type) {
    case "select":
    case "radio":
      return isOption(definition, text) ? null : { kind: "not-an-option" };
    case "text_alignment":
      return ALIGNMENTS.includes(text) ? null : { kind: "not-an-option" };
    case "color":
      return isColor(text) ? null : { kind: "not-a-color" };
    case "url":
      return addressProblem(text);
    case "video_url":
      return videoProblem(definition, text);
    case "font_picker":
      return /^[a-z0-9_]+_[nio][1-9]$|^(?:mono|serif|sans-serif)$/.test(text)
        ? null
        : { kind: "not-a-font" };
    case "richtext":
    case "inline_richtext":
      return richTextProblem(text, definition.type);
    default:
      return resourceKind(definition.type) !== undefined && text.trim() === ""
        ? { kind: "wrong-type", expected: "text" }
        : null;
  }
}

function isOption({ options = [] }: SettingDefinition, text: string): boolean {
  return options.some(({ value }) => value === text);
}

const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const FUNCTION = /^(?:rgba?|hsla?)\(\s*[\d.%,\s/deg-]{1,60}\)$/i;
const NAMED = /^[a-z]{3,30}$/i;
const THEME_REFERENCE = /^\{\{\s*settings\.[\w.]+\s*\}\}$/;

function isColor(text: string): boolean {
  return [HEX, FUNCTION, NAMED, THEME_REFERENCE].some((form) => form.test(text));
}

const LINKS = new Set(["http:", "https:", "mailto:", "tel:", "sms:", "shopify:"]);

/** Addresses within the shop, of the web, of mail and telephone, and Shopify's own of resources. */
function addressProblem(text: string): SettingProblem | null {
  if (/^[/#?]/.test(text)) return /\s/.test(text) ? { kind: "not-an-address" } : null;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text.replaceAll(/[\s\p{Cc}]/gu, ""))?.[1];
  if (scheme === undefined) return { kind: "not-an-address" };
  if (!LINKS.has(`${scheme.toLowerCase()}:`)) return { kind: "scheme-not-allowed", scheme };
  return URL.canParse(text) ? null : { kind: "not-an-address" };
}

function videoProblem({ accept }: SettingDefinition, text: string): SettingProblem | null {
  const video = videoAddress(text);
  if (video === null) return { kind: "not-a-video" };
  const isAccepted = accept === undefined || accept.length === 0 || accept.includes(video.host);
  return isAccepted ? null : { kind: "video-host-not-accepted", accepted: accept };
}
