import type { ThemeProfile } from "#domain/preview/theme-profile.ts";

/** An image that the merchant attached; bytes were checked by their content. */
export type RequestImage = { mediaType: "image/png" | "image/jpeg" | "image/webp"; base64: string };

/** What a model is asked. Everything but `instructions` is data that cannot widen what the answer may do. */
export type ModelRequest = {
  /** Shopify's rules for a section, and how to answer. */
  instructions: string;
  /** Earlier turns, oldest first, then the request itself as the last user turn. */
  turns: { role: "user" | "assistant"; content: string }[];
  images: RequestImage[];
  /** Structured form of the same request, for models that do not read prose (the composer). */
  brief: SectionBrief;
  /** Output tokens at most. */
  maxOutputTokens: number;
};

export type SectionBrief = {
  /** The merchant's words. */
  request: string;
  /** The section's current file, when this is a refinement. */
  currentCode: string | null;
  /** Class prefix and file name without extension that a new file must use, such as `gs-hero`. */
  prefix: string;
  tone: string | null;
  style: string | null;
  /** Slug of the archetype of `library/` that was chosen as a starting point. */
  templateId: string | null;
  /** What the shop's theme offers; null when it is not known and the file must suit any theme. */
  theme: ThemeProfile | null;
  /** The element that the merchant picked in the preview. */
  element: { selector: string; html: string } | null;
  /** Set when the request is to repair: what the checker found in `currentCode`. */
  problems: { line: number; code: string; message: string }[];
};

export type ModelUsage = { inputTokens: number | null; outputTokens: number | null };

export type ModelEvent =
  | { type: "text-delta"; text: string }
  /** Of this request so far: told again, it replaces what was told before. */
  | { type: "usage"; usage: ModelUsage }
  | { type: "finish"; reason: "stop" | "length" | "safety" | "other" };

/**
 * A language model, or the built-in composer.
 *
 * `stream` throws ModelUnavailable when the provider refuses or stalls. Aborting the signal ends the
 * provider call at once; usage that was reported until then has been yielded.
 */
export type SectionModel = {
  /** As in configuration, such as `composer` or `google:gemini-3-flash`. */
  id: string;
  /** For people: "Built-in composer, no AI model". */
  label: string;
  /** Micro-dollars for a usage; null when the price is unknown. */
  costMicroDollars(usage: ModelUsage): number | null;
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
};
