import type { SectionModel } from "#domain/generation/section-model.ts";
import { ConfigError } from "#platform/config.ts";
import { createComposer } from "./composer/composer.ts";
import { createGoogleModel, DEFAULT_GOOGLE_MODEL } from "./google.ts";

export type ModelConfig = {
  /** `composer`, `composer:<pause between two pieces in ms>`, `google` or `google:<model id>`. */
  model: string;
  apiKey?: string | undefined;
  baseUrl?: string | undefined;
};

/**
 * The model that the configuration names.
 *
 * @throws {ConfigError} when the provider is unknown or its key is missing; names the variable to set.
 */
export function openModel({ model, apiKey, baseUrl }: ModelConfig): SectionModel {
  const [provider, ...rest] = model.split(":");
  const modelId = rest.join(":");
  if (provider === "composer") return composerAtPace(model, modelId);
  if (provider === "google") {
    if (!apiKey)
      throw new ConfigError(`MODEL is "${model}", which needs MODEL_API_KEY or GEMINI_API_KEY.`);
    return createGoogleModel({
      modelId: modelId || DEFAULT_GOOGLE_MODEL,
      apiKey,
      ...(baseUrl ? { baseUrl } : {}),
    });
  }
  throw new ConfigError(
    `MODEL is "${model}"; known are "composer" and "google:<model id>", such as "google:${DEFAULT_GOOGLE_MODEL}".`,
  );
}

function composerAtPace(model: string, pauseInMs: string): SectionModel {
  if (pauseInMs === "") return createComposer();
  if (!/^\d{1,4}$/.test(pauseInMs))
    throw new ConfigError(`MODEL is "${model}"; after "composer:" comes a pause in milliseconds.`);
  return createComposer({ delayMs: Number(pauseInMs) });
}
