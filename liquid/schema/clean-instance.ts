import { defaultSettings } from "./default-instance.ts";
import type {
  SectionBlock,
  SectionInstance,
  SectionSchema,
  SettingDefinition,
} from "./section-schema.ts";
import { listLimit, storedKind } from "./setting-types.ts";

/**
 * Fits a merchant's values to a new version of the section: what still fits is kept, unknown settings and
 * blocks go, values of a wrong type or outside the range become the default or the nearest allowed one, and
 * settings that are new get their default.
 */
export function cleanInstance(schema: SectionSchema, instance: SectionInstance): SectionInstance {
  const counts = new Map<string, number>();
  const blocks: SectionBlock[] = [];
  for (const block of instance.blocks) {
    const definition = schema.blocks.find(({ type }) => type === block.type);
    if (!definition || blocks.length >= (schema.max_blocks ?? Number.POSITIVE_INFINITY)) continue;
    const count = (counts.get(block.type) ?? 0) + 1;
    if (count > (definition.limit ?? Number.POSITIVE_INFINITY)) continue;
    counts.set(block.type, count);
    blocks.push({ ...block, settings: cleanSettings(definition.settings, block.settings) });
  }
  return { settings: cleanSettings(schema.settings, instance.settings), blocks };
}

function cleanSettings(
  definitions: SettingDefinition[],
  values: Record<string, unknown>,
): Record<string, unknown> {
  const settings = defaultSettings(definitions);
  for (const definition of definitions) {
    const { id } = definition;
    if (id === undefined || !Object.hasOwn(values, id)) continue;
    const value = fittingValue(definition, values[id]);
    if (value !== undefined) settings[id] = value;
  }
  return settings;
}

/** @returns undefined when nothing of the value can be kept. */
function fittingValue(definition: SettingDefinition, value: unknown): unknown {
  switch (storedKind(definition.type)) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value)
        ? nearestStep(definition, value)
        : undefined;
    case "list":
      return Array.isArray(value)
        ? value.filter((item) => typeof item === "string").slice(0, listLimit(definition))
        : undefined;
    case "map":
    case "nothing":
      return undefined;
    case "text":
      return fittingText(definition, value);
  }
}

function fittingText({ type, options }: SettingDefinition, value: unknown): unknown {
  if (type === "select" || type === "radio") {
    return options?.some((option) => option.value === value) ? value : undefined;
  }
  // A cleared picker or text is the merchant's choice too.
  return typeof value === "string" || value === null ? value : undefined;
}

function nearestStep({ min, max, step }: SettingDefinition, value: number): number {
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  const clamped = Math.min(high, Math.max(low, value));
  if (step === undefined || step <= 0 || min === undefined) return clamped;
  const stepped = min + Math.round((clamped - min) / step) * step;
  return Number(Math.min(high, stepped).toFixed(4));
}
